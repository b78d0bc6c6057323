package dev.worklog.log;

import dev.worklog.json.Wire;

/** What keeps the bytes of an attachment. */
public enum StorageProvider implements Wire {
  MINIO,
  LOCAL,
  OTHER
}

package dev.worklog.log;

import dev.worklog.storage.Row;
import java.time.Instant;
import java.util.UUID;

/** What belongs to a work log and goes with it. */
public sealed interface Artifact extends Row
    permits Attachment, WorkLogBullet, WorkLogExternalLink, WorkLogSkillSignal {

  UUID tenantId();

  UUID worklogId();

  long version();

  Instant createdAt();
}

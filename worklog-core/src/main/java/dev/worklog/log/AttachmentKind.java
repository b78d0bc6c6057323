package dev.worklog.log;

import dev.worklog.json.Wire;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What an attachment shows. */
public enum AttachmentKind implements Wire {
  IMAGE("png jpg jpeg gif webp svg bmp tif tiff heic avif"),
  DOCUMENT("pdf doc docx odt rtf txt md ppt pptx odp xls xlsx ods csv"),
  CODE("java kt py js ts go rs c h cpp cs rb php sh sql json yaml yml xml html css diff patch"),
  AUDIO("mp3 wav ogg oga flac m4a aac opus"),
  VIDEO("mp4 mov webm mkv avi m4v"),
  OTHER("");

  private static final Map<String, AttachmentKind> BY_ENDING = byEnding();

  private final String endings;

  AttachmentKind(String endings) {
    this.endings = endings;
  }

  private static Map<String, AttachmentKind> byEnding() {
    Map<String, AttachmentKind> kinds = new HashMap<>();
    for (AttachmentKind kind : values()) {
      for (String ending : kind.endings.split(" ", -1)) {
        kinds.put(ending, kind);
      }
    }
    return kinds;
  }

  /** The kind that the ending of a file's name tells; {@link #OTHER} if it tells none. */
  public static AttachmentKind ofFilename(String filename) {
    int dot = filename.lastIndexOf('.');
    String ending = dot < 0 ? "" : filename.substring(dot + 1);
    return BY_ENDING.getOrDefault(ending.toLowerCase(Locale.ROOT), OTHER);
  }
}

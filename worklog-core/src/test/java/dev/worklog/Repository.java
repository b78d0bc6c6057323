package dev.worklog;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this repository, wherever in it the tests run. */
public final class Repository {

  private Repository() {}

  /** A file or folder by its path from the top. */
  public static Path file(String path) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/model"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder docs/model above the working directory");
      }
    }
    return folder.resolve(path);
  }
}

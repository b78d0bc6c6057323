package dev.worklog.benchmarks.database;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the build puts what it makes, and benchmarks their databases. */
final class Target {

  private Target() {}

  /** A folder there, which need not exist. */
  static Path folder(String name) {
    try {
      return Path.of(Target.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling(name)
          .toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

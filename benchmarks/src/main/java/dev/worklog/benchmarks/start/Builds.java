package dev.worklog.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the build left in the directories of the modules. */
final class Builds {

  private Builds() {}

  /**
   * A file in a module's {@code target}.
   *
   * @throws IllegalStateException if it is not there
   */
  static Path file(String module, String name) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path file = up.resolve(module).resolve("target").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new IllegalStateException(
        module + " is not built, or this does not run within its repository: no " + name);
  }

  /** The jars that a module needs at run time, itself left out, as Maven resolved them. */
  static Set<Path> runtime(String module) {
    try {
      String classPath = Files.readString(file(module, "runtime.classpath")).strip();
      Set<Path> jars = new LinkedHashSet<>();
      List.of(classPath.split(File.pathSeparator)).forEach(jar -> jars.add(Path.of(jar)));
      return jars;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar of a module. */
  static Path jar(String module) {
    Path target = file(module, "runtime.classpath").resolveSibling("");
    try (var files = Files.list(target)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches(module + "-[0-9][^-]*(-SNAPSHOT)?.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(module + " has no jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String classPath(List<Path> jars) {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }
}

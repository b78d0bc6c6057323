package dev.worklog.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, of the version that runs this. */
public final class JavaProcess {

  private final List<String> command = new ArrayList<>();

  private JavaProcess(String classPath) {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath));
  }

  /** One with this class path. */
  public static JavaProcess on(String classPath) {
    return new JavaProcess(classPath);
  }

  /** One with the class path of this JVM. */
  public static JavaProcess here() {
    return on(System.getProperty("java.class.path"));
  }

  /** Adds arguments for the JVM, and then the class and its arguments. */
  public JavaProcess with(String... arguments) {
    command.addAll(List.of(arguments));
    return this;
  }

  /**
   * Runs it to its end; its errors appear on the standard error.
   *
   * @return the lines that it printed
   * @throws IllegalStateException if it ends with anything but success
   */
  public List<String> run() {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " ends with " + process.exitValue());
      }
      return printed.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

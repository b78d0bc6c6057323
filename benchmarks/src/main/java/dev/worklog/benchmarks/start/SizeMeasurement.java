package dev.worklog.benchmarks.start;

import dev.worklog.benchmarks.Measurement;
import dev.worklog.benchmarks.Score;
import dev.worklog.benchmarks.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The jars that {@code worklog-core} needs at run time, and {@code worklog-inmemory} with it, as
 * Maven resolved them; those of worklog itself are not counted.
 */
public final class SizeMeasurement implements Measurement {

  private static final double MEGABYTE = 1e6;
  private static final int MAX_JARS = 14;
  private static final int MAX_MEGABYTES = 6;

  /** Reads what the last build resolved. */
  public SizeMeasurement() {}

  @Override
  public List<Score> run(Settings settings) throws IOException {
    Set<Path> core = new LinkedHashSet<>(Builds.runtime("worklog-core"));
    Set<Path> inMemory = new LinkedHashSet<>(Builds.runtime("worklog-inmemory"));
    inMemory.removeIf(jar -> jar.equals(Builds.jar("worklog-core")));
    long bytes = 0;
    for (Path jar : core) {
      bytes += Files.size(jar);
    }
    return List.of(
        score(Score.OURS, "core", core.size(), "jars"),
        score("baselineAllowed", "core", MAX_JARS, "jars"),
        score(Score.OURS, "core, bytes", bytes / MEGABYTE, "MB"),
        score("baselineAllowed", "core, bytes", MAX_MEGABYTES, "MB"),
        score(Score.OURS, "core and inmemory", inMemory.size(), "jars"),
        score("baselineAllowed", "core and inmemory", core.size(), "jars"));
  }

  private static Score score(String what, String of, double value, String unit) {
    return Score.of(what, Map.of("of", of), value, Double.NaN, unit);
  }
}

package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.JavaProcess;
import dev.worklog.benchmarks.Measurement;
import dev.worklog.benchmarks.Score;
import dev.worklog.benchmarks.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much heap logs take: of the storage, and of plain collections of the same records. */
public final class HeapMeasurement implements Measurement {

  private static final double MEGABYTE = 1 << 20;

  /** Measures at one million logs, unless told otherwise. */
  public HeapMeasurement() {}

  @Override
  public List<Score> run(Settings settings) {
    List<Score> scores = new ArrayList<>();
    for (String logs : settings.parameters().getOrDefault("logs", List.of("1000000"))) {
      List<String> bytes =
          JavaProcess.here().with("-Xmx8g", HeapProgram.class.getName(), logs).run();
      scores.add(score(Score.OURS, logs, bytes.get(0)));
      scores.add(score("baselineCollections", logs, bytes.get(1)));
    }
    return scores;
  }

  private static Score score(String what, String logs, String bytes) {
    double megabytes = Long.parseLong(bytes) / MEGABYTE;
    return Score.of(what, Map.of("logs", logs), megabytes, Double.NaN, "MB");
  }
}

package dev.worklog.benchmarks.start;

import dev.worklog.benchmarks.JavaProcess;
import dev.worklog.benchmarks.Score;
import dev.worklog.benchmarks.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Whole processes that are started in turn, each in a cold JVM: the median of the time from the
 * start to the end, and half of the interval that holds it with 99.9 %.
 */
final class ColdStarts {

  private static final double SIGMAS = 3.29;

  private final Map<String, Supplier<JavaProcess>> compared = new LinkedHashMap<>();

  ColdStarts() {}

  ColdStarts with(String what, Supplier<JavaProcess> process) {
    compared.put(what, process);
    return this;
  }

  List<Score> run(Settings settings) {
    int times =
        switch (settings.pace()) {
          case FULL -> 60;
          case QUICK -> 15;
          case ONCE -> 1;
        };
    Map<String, List<Double>> took = new TreeMap<>();
    compared.values().forEach(process -> process.get().run()); // from the disk into its cache
    for (int i = 0; i < times; i++) {
      compared.forEach(
          (what, process) -> {
            JavaProcess made = process.get();
            long begin = System.nanoTime();
            made.run();
            double millis = (System.nanoTime() - begin) / 1e6;
            took.computeIfAbsent(what, name -> new ArrayList<>()).add(millis);
          });
    }
    List<Score> scores = new ArrayList<>();
    took.forEach((what, all) -> scores.add(median(what, all)));
    return scores;
  }

  private static Score median(String what, List<Double> all) {
    Collections.sort(all);
    int size = all.size();
    double error = Double.NaN;
    int around = (int) Math.ceil(SIGMAS * Math.sqrt(size) / 2);
    int low = size / 2 - around;
    int high = size / 2 + around;
    if (low >= 0 && high < size) {
      error = (all.get(high) - all.get(low)) / 2;
    }
    return Score.of(what, Map.of(), all.get(size / 2), error, "ms");
  }

  /** The programs of this package, and nothing else. */
  static Path programs() {
    return Builds.file("benchmarks", "benchmarks-start.jar");
  }
}

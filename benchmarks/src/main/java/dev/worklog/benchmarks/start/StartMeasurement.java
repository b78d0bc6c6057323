package dev.worklog.benchmarks.start;

import dev.worklog.benchmarks.JavaProcess;
import dev.worklog.benchmarks.Measurement;
import dev.worklog.benchmarks.Score;
import dev.worklog.benchmarks.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A first work log in memory from a cold JVM, beside a program that does nothing. */
public final class StartMeasurement implements Measurement {

  /** Both have the same class path: what {@code worklog-inmemory} needs at run time. */
  public StartMeasurement() {}

  @Override
  public List<Score> run(Settings settings) {
    List<Path> jars = new ArrayList<>();
    jars.add(ColdStarts.programs());
    jars.add(Builds.jar("worklog-inmemory"));
    jars.addAll(Builds.runtime("worklog-inmemory"));
    String classPath = Builds.classPath(jars);
    return new ColdStarts()
        .with(Score.OURS, () -> JavaProcess.on(classPath).with(FirstLogProgram.class.getName()))
        .with(
            "baselineEmptyProgram",
            () -> JavaProcess.on(classPath).with(EmptyProgram.class.getName()))
        .run(settings);
  }
}

package dev.worklog.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A class of JMH benchmarks: method {@code worklog} is ours, {@code baseline...} what a target is
 * measured against, {@code other...} there for comparison. Forks, iterations and modes are what the
 * class is annotated with; modes must measure time. Immutable.
 */
public final class Jmh implements Measurement {

  private final Class<?> benchmark;
  private final List<String> jvmArguments;
  private final Map<String, List<String>> parameters;
  private final @Nullable Supplier<Resource> resource;

  private Jmh(
      Class<?> benchmark,
      List<String> jvmArguments,
      Map<String, List<String>> parameters,
      @Nullable Supplier<Resource> resource) {
    this.benchmark = benchmark;
    this.jvmArguments = jvmArguments;
    this.parameters = parameters;
    this.resource = resource;
  }

  /** The benchmarks of this class. */
  public static Jmh of(Class<?> benchmark) {
    return new Jmh(benchmark, List.of(), Map.of(), null);
  }

  /** With these arguments for the JVMs that measure. */
  public Jmh jvm(String... arguments) {
    return new Jmh(benchmark, List.of(arguments), parameters, resource);
  }

  /** With this running beside it, opened before and closed after all of its benchmarks. */
  public Jmh beside(Supplier<Resource> opener) {
    return new Jmh(benchmark, jvmArguments, parameters, opener);
  }

  /** With these values for a parameter instead of the benchmark's own. */
  public Jmh at(String parameter, String... values) {
    Map<String, List<String>> all = new HashMap<>(parameters);
    all.put(parameter, List.of(values));
    return new Jmh(benchmark, jvmArguments, all, resource);
  }

  @Override
  public List<Score> run(Settings settings) throws RunnerException {
    if (resource == null) {
      return run(settings, Map.of());
    }
    try (Resource opened = resource.get()) {
      return run(settings, opened.properties());
    }
  }

  private List<Score> run(Settings settings, Map<String, String> properties)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
            .shouldFailOnError(true)
            .shouldDoGC(true);
    List<String> arguments = new ArrayList<>(jvmArguments);
    properties.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
    options.jvmArgsAppend(arguments.toArray(String[]::new));
    settings.profilers().forEach(options::addProfiler);
    Map<String, List<String>> values = new HashMap<>(parameters);
    values.putAll(settings.parameters());
    values.forEach((name, each) -> parameter(options, name, each));
    pace(options, settings.pace());
    if (settings.pace() == Settings.Pace.ONCE) {
      properties.forEach(System::setProperty);
      System.setProperty("jmh.ignoreLock", "true"); // nothing is measured that others could disturb
    }
    VerboseMode verbose =
        settings.pace() == Settings.Pace.ONCE ? VerboseMode.SILENT : VerboseMode.NORMAL;
    OutputFormat output = OutputFormatFactory.createFormatInstance(System.err, verbose);
    return scores(new Runner(options.build(), output).run());
  }

  private void parameter(ChainedOptionsBuilder options, String name, List<String> values) {
    boolean known =
        Stream.concat(Stream.of(benchmark), Arrays.stream(benchmark.getClasses()))
            .flatMap(state -> Arrays.stream(state.getFields()))
            .filter(field -> field.isAnnotationPresent(Param.class))
            .anyMatch(field -> field.getName().equals(name));
    if (known) {
      options.param(name, values.toArray(String[]::new));
    }
  }

  private static void pace(ChainedOptionsBuilder options, Settings.Pace pace) {
    switch (pace) {
      case FULL -> {}
      case QUICK -> options.forks(1);
      case ONCE ->
          options.mode(Mode.SingleShotTime).forks(0).warmupIterations(0).measurementIterations(1);
    }
  }

  private static List<Score> scores(Collection<RunResult> results) {
    List<Score> scores = new ArrayList<>();
    for (RunResult result : results) {
      BenchmarkParams of = result.getParams();
      Map<String, String> parameters = new HashMap<>();
      of.getParamsKeys().forEach(key -> parameters.put(key, of.getParam(key)));
      Result<?> primary = result.getPrimaryResult();
      String what = of.getBenchmark().substring(of.getBenchmark().lastIndexOf('.') + 1);
      scores.add(
          Score.of(
              what,
              parameters,
              primary.getScore(),
              primary.getScoreError(),
              primary.getScoreUnit()));
    }
    return scores;
  }
}

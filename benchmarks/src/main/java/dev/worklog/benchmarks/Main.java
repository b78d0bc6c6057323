package dev.worklog.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * Measures rows of the table of targets and prints tables of Markdown. What goes on meanwhile is
 * told on the standard error.
 */
@Command(
    name = "java -jar benchmarks.jar",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures rows of the table of targets, each beside its baseline.")
public final class Main implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "<row>",
      description = "Rows to be measured; all for all of them, list to see what there is.")
  private List<String> names = List.of();

  @Option(
      names = "--quick",
      description = "One JVM for each benchmark: magnitudes, no figures to keep.")
  private boolean quick;

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "<name=values>",
      description = "Other values for a parameter, with commas between them: -p logs=10000,100000")
  private Map<String, String> parameters = new TreeMap<>();

  @Option(names = "--profile", description = "A profiler of JMH's, such as gc or stack.")
  private List<String> profilers = List.of();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** For picocli. */
  public Main() {}

  /** Run with {@code --help} to see how. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() {
    if (names.equals(List.of("list"))) {
      Rows.ALL.forEach(Main::describe);
      return 0;
    }
    return measure(
        names.equals(List.of("all")) ? Rows.ALL : names.stream().map(this::row).toList());
  }

  private static void describe(Row row) {
    String goals = row.goals().stream().map(Goal::text).collect(Collectors.joining("; "));
    System.out.printf("%-16s %s: %s%n", row.name(), row.job(), goals);
  }

  private Row row(String name) {
    return Rows.ALL.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "no row '"
                        + name
                        + "'; there are: "
                        + Rows.ALL.stream().map(Row::name).collect(Collectors.joining(", "))));
  }

  // A row that fails costs no other, whose measurements may have taken long.
  private int measure(List<Row> rows) {
    Tables tables = new Tables();
    List<String> failed = new ArrayList<>();
    for (Row row : rows) {
      try {
        List<Score> scores = row.measurement().run(settings());
        tables.add(row, scores);
        Tables own = new Tables();
        own.add(row, scores);
        System.err.println(own.text());
      } catch (Exception e) {
        e.printStackTrace();
        failed.add(row.name());
      }
    }
    System.out.println(machine());
    System.out.print(tables.text());
    if (!failed.isEmpty()) {
      System.out.println("\nFailed: " + String.join(", ", failed));
    }
    return failed.isEmpty() ? 0 : 1;
  }

  private Settings settings() {
    Map<String, List<String>> values = new TreeMap<>();
    parameters.forEach((name, value) -> values.put(name, List.of(value.split(","))));
    return new Settings(quick ? Settings.Pace.QUICK : Settings.Pace.FULL, values, profilers);
  }

  private static String machine() {
    long bytes =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getTotalMemorySize();
    return "Measured on %d cores, %d GB, Java %s."
        .formatted(Runtime.getRuntime().availableProcessors(), bytes >> 30, Runtime.version());
  }
}

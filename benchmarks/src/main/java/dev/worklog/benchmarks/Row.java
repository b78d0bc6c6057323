package dev.worklog.benchmarks;

import java.util.List;

/**
 * A row of the table of targets.
 *
 * @param name by which it is run
 * @param job what is measured
 */
public record Row(String name, String job, Measurement measurement, List<Goal> goals) {

  /** A row with these goals. */
  public static Row of(String name, String job, Measurement measurement, Goal... goals) {
    return new Row(name, job, measurement, List.of(goals));
  }
}

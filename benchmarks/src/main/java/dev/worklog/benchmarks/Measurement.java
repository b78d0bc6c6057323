package dev.worklog.benchmarks;

import java.util.List;

/** Something that measures ours and what it is compared with, in one run. */
@FunctionalInterface
public interface Measurement {

  /**
   * Measures.
   *
   * @throws Exception if something of it failed; nothing was measured then
   */
  List<Score> run(Settings settings) throws Exception;
}

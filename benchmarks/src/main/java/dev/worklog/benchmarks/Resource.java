package dev.worklog.benchmarks;

import java.util.Map;

/** What must run beside a benchmark, such as a server of databases. */
public interface Resource extends AutoCloseable {

  /** System properties for the JVMs that measure, by which they find it. */
  Map<String, String> properties();

  @Override
  void close();
}

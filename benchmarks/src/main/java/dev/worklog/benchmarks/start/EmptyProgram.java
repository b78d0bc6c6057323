package dev.worklog.benchmarks.start;

/** Does nothing. */
final class EmptyProgram {

  private EmptyProgram() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {}
}

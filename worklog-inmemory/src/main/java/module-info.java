/** The storage of worklog in memory. */
module dev.worklog.inmemory {
  requires transitive dev.worklog.core;
  requires static transitive org.jspecify;

  exports dev.worklog.inmemory;
}

/** The storage of worklog through Jakarta Persistence. */
module dev.worklog.jpa {
  requires transitive dev.worklog.core;
  requires static transitive org.jspecify;
}

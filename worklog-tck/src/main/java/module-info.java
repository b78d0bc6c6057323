/** The contract that every storage of worklog must pass, as tests to inherit. */
module dev.worklog.tck {
  requires transitive dev.worklog.core;
  requires transitive org.junit.jupiter.api;
  requires org.assertj.core;
  requires static transitive org.jspecify;
  requires static com.fasterxml.jackson.annotation;

  exports dev.worklog.tck;
  exports dev.worklog.tck.enrichment;
  exports dev.worklog.tck.exchange;
  exports dev.worklog.tck.hierarchy;
  exports dev.worklog.tck.history;
  exports dev.worklog.tck.identity;
  exports dev.worklog.tck.log;
  exports dev.worklog.tck.report;
  exports dev.worklog.tck.storage;
}

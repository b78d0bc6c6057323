/** The model of worklog, its rules and services, and the SPI of storages. */
module dev.worklog.core {
  requires static transitive org.jspecify;
  requires static transitive com.fasterxml.jackson.annotation;
  // What the generated builders are marked with; gone after compilation.
  requires static transitive java.compiler;
  requires static io.soabase.recordbuilder.core;
  requires com.fasterxml.uuid;
  requires de.siegmar.fastcsv;
  requires org.apache.commons.validator;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires spring.security.crypto;
  requires tools.jackson.core;

  exports dev.worklog;
  exports dev.worklog.enrichment;
  exports dev.worklog.entity;
  exports dev.worklog.errors;
  exports dev.worklog.exchange;
  exports dev.worklog.hierarchy;
  exports dev.worklog.identity;
  exports dev.worklog.json;
  exports dev.worklog.log;
  exports dev.worklog.page;
  exports dev.worklog.report;
  exports dev.worklog.storage;
}

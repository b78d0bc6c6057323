package dev.worklog.examples.spring;

/** Sends invoices to customers. */
@FunctionalInterface
interface Post {

  void send(Invoice invoice);
}

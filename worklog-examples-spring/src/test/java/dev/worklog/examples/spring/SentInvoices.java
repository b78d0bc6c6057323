package dev.worklog.examples.spring;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was sent. */
class SentInvoices implements Post {

  private final List<Long> minutes = new ArrayList<>();

  @Override
  public void send(Invoice invoice) {
    minutes.add(invoice.minutes());
  }

  List<Long> minutes() {
    return List.copyOf(minutes);
  }
}

package dev.worklog.examples.spring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what would be sent. */
@Component
class LoggedPost implements Post {

  private static final Logger LOGGER = LoggerFactory.getLogger(LoggedPost.class);

  @Override
  public void send(Invoice invoice) {
    LOGGER.info("Invoice {} over {} cents", invoice.id(), invoice.cents());
  }
}

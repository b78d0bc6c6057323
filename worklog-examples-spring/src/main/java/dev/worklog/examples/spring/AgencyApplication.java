package dev.worklog.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application of an agency that bills its work by the hour. */
@SpringBootApplication
public class AgencyApplication {

  /** Made by Spring. */
  public AgencyApplication() {}

  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(AgencyApplication.class, args);
  }
}

package dev.worklog.examples.gitlog;

/** An option cannot be what it is; the message names it. */
final class BadOption extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadOption(String message) {
    super(message);
  }

  BadOption(String message, Throwable cause) {
    super(message, cause);
  }
}

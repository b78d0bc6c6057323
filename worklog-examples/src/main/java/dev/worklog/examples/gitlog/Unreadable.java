package dev.worklog.examples.gitlog;

import org.jspecify.annotations.Nullable;

/** Nothing could be read; the message says where and why. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  Unreadable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package dev.worklog.log;

import dev.worklog.errors.WorklogException;
import java.util.UUID;

/** What came of one row of a batch. */
public sealed interface Outcome {

  /** It was recorded. */
  record Recorded(WorkLog log) implements Outcome {}

  /** A log with its import key was there already, this one; nothing was stored. */
  record AlreadyThere(UUID id) implements Outcome {}

  /** It was refused; nothing of it was stored. */
  record Refused(WorklogException why) implements Outcome {}

  /** The batch was stopped before it. */
  record NotTried() implements Outcome {}
}

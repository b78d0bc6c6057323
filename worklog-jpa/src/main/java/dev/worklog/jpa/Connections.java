package dev.worklog.jpa;

import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.StorageTransaction;
import java.util.function.Function;

/** Where transactions take place. */
interface Connections {

  /** Runs the work in a transaction. */
  <T> Done<T> transaction(Access access, Function<StorageTransaction, T> work);

  /** A finished call, and what is to be done once it has returned. */
  record Done<T>(T result, Runnable after) {}
}

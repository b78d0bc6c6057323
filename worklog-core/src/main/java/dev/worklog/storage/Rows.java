package dev.worklog.storage;

import dev.worklog.errors.WorklogException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of one table as one tenant sees them, inside one transaction; the same for every table.
 *
 * <p>A storage enforces the constraints of the table: first checks, then unique keys in their
 * order, then references. Rows arrive complete, ids, times and versions included. After an
 * exception the writes of the call are undone or the transaction can only roll back, as the storage
 * likes; {@link StorageTransaction#nested} keeps it usable everywhere.
 */
public interface Rows<R extends Row> {

  /**
   * Adds new rows.
   *
   * @throws WorklogException.Conflict naming the constraint and the first row, in the order of the
   *     list, that breaks one
   * @throws IllegalArgumentException if a row belongs to another tenant
   */
  void insert(List<R> rows);

  /**
   * Replaces stored rows by their next versions: each must be stored with a version one less.
   *
   * @throws WorklogException.NotFound if a row is not there
   * @throws WorklogException.StaleVersion if a row is stored with another version
   * @throws WorklogException.Conflict as {@link #insert}
   * @throws IllegalArgumentException if a row is to go to another tenant, or the table has no
   *     versions, so that its rows never change
   */
  void update(List<R> rows);

  /**
   * Deletes a row and does what the delete rules of all references to it say.
   *
   * @param version the version it must be stored with; not looked at where the table has none
   * @throws WorklogException.NotFound if the row is not there
   * @throws WorklogException.StaleVersion if it is stored with another version
   * @throws WorklogException.Conflict naming the reference that refuses it
   */
  void delete(UUID id, long version);

  /**
   * Deletes rows of which none refers to another, given by id with the version that each must be
   * stored with, one after the other or, where the storage knows better, at once. Throws as {@link
   * #delete}.
   */
  default void deleteAll(Map<UUID, Long> versions) {
    versions.forEach(this::delete);
  }

  /** Those of the rows that are there, in no order. */
  List<R> find(Collection<UUID> ids);

  /** The rows that the query asks for, in its order. */
  List<R> list(Query<R> query);

  /** How many rows fulfil the conditions of the query, whatever its limit, offset and start. */
  long count(Query<R> query);

  /** The rows whose values in the columns of the key are among these, in no order. */
  List<R> findByKey(Constraint.Unique<R> key, Collection<List<Object>> values);
}

package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.WorklogSchema;
import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Context;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import dev.worklog.tck.Contract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What contracts of the SPI begin with: the tables, and transactions of the storage itself. */
public abstract class StorageContract extends Contract {

  /** For subclasses. */
  protected StorageContract() {}

  /** The tables that the storage holds; by default those of worklog of the contexts it names. */
  protected Schema schema() {
    Set<Context> held = storage().contexts();
    return new Schema(
        WorklogSchema.ALL.tables().stream()
            .filter(table -> held.contains(table.context()))
            .toList());
  }

  // No test asks for as many new rows.
  private static final int MORE = 50;

  /** The tables under test; all of them by default. */
  protected List<Table<?>> tables() {
    return schema().tables();
  }

  /** A test of one table. */
  interface TableTest {
    <R extends Row> void run(Table<R> table);
  }

  /** The test for every table. */
  final Stream<DynamicTest> eachTable(TableTest test) {
    return eachTable(table -> true, test);
  }

  /** The test for every table that is like this. */
  final Stream<DynamicTest> eachTable(Predicate<Table<?>> which, TableTest test) {
    return tables().stream()
        .filter(which)
        .map(table -> DynamicTest.dynamicTest(table.name(), () -> test.run(table)));
  }

  final <T> T write(Function<StorageTransaction, T> work) {
    return storage().transaction(Access.WRITE, work);
  }

  final <T> T read(Function<StorageTransaction, T> work) {
    return storage().transaction(Access.READ, work);
  }

  /** A new tenant with a few rows of every table, full of extreme values. */
  final RandomRows populated(Table<?> table) {
    RandomRows rows = RandomRows.extreme(schema(), table.name().hashCode());
    write(
        tx -> {
          rows.populate(tx, 3);
          rows.spare(tx, table, MORE);
          return rows;
        });
    return rows;
  }

  final <R extends Row> R insert(RandomRows rows, Table<R> table, R row) {
    return write(
        tx -> {
          rows.in(tx, table).insert(List.of(row));
          return row;
        });
  }

  final <R extends Row> R update(RandomRows rows, Table<R> table, R row) {
    return write(
        tx -> {
          rows.in(tx, table).update(List.of(row));
          return row;
        });
  }

  final <R extends Row> void delete(RandomRows rows, Table<R> table, R row) {
    write(
        tx -> {
          rows.in(tx, table).delete(row.id(), table.versionOf(row));
          return row;
        });
  }

  final <R extends Row> Optional<R> find(RandomRows rows, Table<R> table, UUID id) {
    return read(tx -> rows.in(tx, table).find(List.of(id)).stream().findFirst());
  }

  final <R extends Row> List<R> found(RandomRows rows, Table<R> table, List<UUID> ids) {
    return read(tx -> rows.in(tx, table).find(ids));
  }

  final <R extends Row> List<R> list(RandomRows rows, Table<R> table, Query<R> query) {
    return read(tx -> rows.in(tx, table).list(query));
  }

  /** Asserts that the work is refused by this constraint, and for this row. */
  static void assertConflict(RandomRows rows, String key, UUID row, Runnable work) {
    assertThatThrownBy(work::run)
        .as("%s, %s", key, rows)
        .isInstanceOfSatisfying(
            WorklogException.Conflict.class,
            conflict -> {
              assertThat(conflict.key()).as("%s", rows).isEqualTo(key);
              assertThat(conflict.row()).as("%s", rows).contains(row);
            });
  }

  /** Asserts that the work is refused because the row is not there. */
  static void assertNotFound(RandomRows rows, UUID row, Runnable work) {
    assertThatThrownBy(work::run)
        .as("%s", rows)
        .isInstanceOfSatisfying(
            WorklogException.NotFound.class, e -> assertThat(e.id()).isEqualTo(row));
  }

  /** Asserts that the work is refused because the row has another version than this. */
  static void assertStale(RandomRows rows, UUID row, long seen, Runnable work) {
    assertThatThrownBy(work::run)
        .as("%s", rows)
        .isInstanceOfSatisfying(
            WorklogException.StaleVersion.class,
            e -> {
              assertThat(e.id()).isEqualTo(row);
              assertThat(e.seen()).isEqualTo(seen);
            });
  }
}

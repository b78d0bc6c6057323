package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.storage.Constraint;
import dev.worklog.storage.Constraint.OnDelete;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The delete rules of every reference, alone and together. */
public abstract class DeletionContract extends StorageContract {

  private static final long SEED = 20260302;

  /** For subclasses. */
  protected DeletionContract() {}

  @TestFactory
  Stream<DynamicTest> everyReferenceDoesAsItsDeleteRuleSays() {
    return eachTable(table -> !table.references().isEmpty(), this::deleteRules);
  }

  private <R extends Row> void deleteRules(Table<R> table) {
    for (Constraint.Reference<R> reference : table.references()) {
      Table<?> target = schema().table(reference.target()).orElseThrow();
      deleteRule(table, reference, target);
    }
  }

  private <R extends Row, T extends Row> void deleteRule(
      Table<R> table, Constraint.Reference<R> reference, Table<T> targets) {
    RandomRows rows = populated(table);
    T target = insert(rows, targets, rows.next(targets));
    R row = Breaks.reference(table, rows.next(table), reference, target.id());
    insert(rows, table, row);
    if (reference.onDelete() == OnDelete.REFUSE) {
      assertConflict(rows, reference.name(), target.id(), () -> delete(rows, targets, target));
      assertThat(find(rows, targets, target.id())).as("%s", rows).contains(target);
      assertThat(find(rows, table, row.id())).as("%s", rows).contains(row);
      delete(rows, table, row);
    }
    delete(rows, targets, target);
    assertThat(find(rows, targets, target.id())).as("%s", rows).isEmpty();
    if (reference.onDelete() == OnDelete.SET_NULL) {
      R cleared = RandomRows.without(table, row, reference.column());
      assertThat(find(rows, table, row.id()))
          .as("%s, %s", reference.name(), rows)
          .contains(cleared);
    } else {
      assertThat(find(rows, table, row.id())).as("%s, %s", reference.name(), rows).isEmpty();
    }
  }

  @Test
  void deletesOneAfterTheOtherLeaveWhatTheRulesSay() {
    RandomRows rows = RandomRows.extreme(schema(), SEED);
    write(
        tx -> {
          rows.populate(tx, 12);
          return rows;
        });
    Expected expected = new Expected(schema());
    schema().tables().forEach(table -> expected.add(table, rows));
    for (int i = 0; i < 15; i++) {
      Table<?> table = rows.values().one(schema().tables());
      deleteOne(table, rows, expected);
      for (Table<?> each : schema().tables()) {
        assertSame(each, rows, expected, "delete " + i + " in " + table);
      }
    }
  }

  private <R extends Row> void deleteOne(Table<R> table, RandomRows rows, Expected expected) {
    List<R> left = expected.rows(table);
    if (!left.isEmpty()) {
      R row = rows.values().one(left);
      if (!expected.isRefused(table, row)) {
        delete(rows, table, row);
        expected.delete(table, row);
      }
    }
  }

  private <R extends Row> void assertSame(
      Table<R> table, RandomRows rows, Expected expected, String when) {
    List<R> stored = read(tx -> all(tx, table, rows));
    assertThat(stored)
        .as("%s after %s, %s", table, when, rows)
        .containsExactlyInAnyOrderElementsOf(expected.rows(table));
  }

  private static <R extends Row> List<R> all(
      StorageTransaction tx, Table<R> table, RandomRows rows) {
    return rows.in(tx, table)
        .list(Query.of(table, List.of(Conditions.id(table, rows.stored(table)))));
  }

  /** The rows of all tables in plain maps, and the delete rules as one would say them. */
  private static final class Expected {

    private final Schema schema;
    private final Map<String, Map<UUID, Row>> tables = new LinkedHashMap<>();

    Expected(Schema schema) {
      this.schema = schema;
    }

    <R extends Row> void add(Table<R> table, RandomRows rows) {
      Map<UUID, Row> byId = new LinkedHashMap<>();
      rows.stored(table).forEach(row -> byId.put(row.id(), row));
      tables.put(table.name(), byId);
    }

    @SuppressWarnings("unchecked") // rows are kept under the name of their table
    <R extends Row> List<R> rows(Table<R> table) {
      return (List<R>) List.copyOf(of(table).values());
    }

    private Map<UUID, Row> of(Table<?> table) {
      return Objects.requireNonNull(tables.get(table.name()));
    }

    /** Whether something that would stay refuses it. */
    boolean isRefused(Table<?> table, Row row) {
      Set<UUID> doomed = new HashSet<>();
      doom(table, row.id(), doomed);
      return schema.tables().stream().anyMatch(each -> refuses(each, doomed));
    }

    private <R extends Row> boolean refuses(Table<R> table, Set<UUID> doomed) {
      return table.references().stream()
          .filter(reference -> reference.onDelete() == OnDelete.REFUSE)
          .anyMatch(
              reference ->
                  rows(table).stream()
                      .filter(row -> !doomed.contains(row.id()))
                      .anyMatch(row -> isAmong(doomed, reference.column().get(row))));
    }

    private void doom(Table<?> table, UUID id, Set<UUID> doomed) {
      if (doomed.add(id)) {
        for (Schema.Referrer<?> referrer : schema.referrers(table.name())) {
          follow(referrer, id, doomed);
        }
      }
    }

    private <R extends Row> void follow(Schema.Referrer<R> referrer, UUID id, Set<UUID> doomed) {
      if (referrer.reference().onDelete() == OnDelete.CASCADE) {
        for (R row : rows(referrer.table())) {
          if (id.equals(referrer.reference().column().get(row))) {
            doom(referrer.table(), row.id(), doomed);
          }
        }
      }
    }

    void delete(Table<?> table, Row row) {
      Set<UUID> doomed = new HashSet<>();
      doom(table, row.id(), doomed);
      tables.values().forEach(rows -> rows.keySet().removeAll(doomed));
      schema.tables().forEach(each -> clear(each, doomed));
    }

    private <R extends Row> void clear(Table<R> table, Set<UUID> doomed) {
      for (R row : rows(table)) {
        R cleared = row;
        for (Constraint.Reference<R> reference : table.references()) {
          if (isAmong(doomed, reference.column().get(row))) {
            cleared = RandomRows.without(table, cleared, reference.column());
          }
        }
        of(table).put(row.id(), cleared);
      }
    }

    private static boolean isAmong(Set<UUID> ids, @Nullable UUID id) {
      return id != null && ids.contains(id);
    }
  }
}

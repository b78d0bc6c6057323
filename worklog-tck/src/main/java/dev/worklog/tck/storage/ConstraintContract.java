package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The checks, keys and references of every table, and what becomes of a batch that breaks one. */
public abstract class ConstraintContract extends StorageContract {

  /** For subclasses. */
  protected ConstraintContract() {}

  @TestFactory
  Stream<DynamicTest> anIdIsTakenOnce() {
    return eachTable(this::idIsTaken);
  }

  private <R extends Row> void idIsTaken(Table<R> table) {
    RandomRows rows = populated(table);
    R stored = rows.stored(table).get(0);
    R taken = RandomRows.with(table, rows.next(table), table.column("id"), stored.id());
    assertConflict(rows, table.primaryKey(), stored.id(), () -> insert(rows, table, taken));
    assertThat(find(rows, table, stored.id())).as("%s", rows).contains(stored);
  }

  @TestFactory
  Stream<DynamicTest> aKeyIsTakenOnce() {
    return eachTable(table -> !table.uniques().isEmpty(), this::keysAreTaken);
  }

  private <R extends Row> void keysAreTaken(Table<R> table) {
    RandomRows rows = populated(table);
    for (Constraint.Unique<R> unique : table.uniques()) {
      R holder = withKey(rows, table, unique);
      R second = insert(rows, table, rows.next(table));
      R taken = Breaks.key(table, unique, holder, rows.next(table)).orElseThrow();
      assertConflict(rows, unique.name(), taken.id(), () -> insert(rows, table, taken));
      R takes = Breaks.key(table, unique, holder, rows.after(table, second)).orElseThrow();
      assertConflict(rows, unique.name(), takes.id(), () -> update(rows, table, takes));
      R keeps = Breaks.key(table, unique, holder, rows.after(table, holder)).orElseThrow();
      update(rows, table, keeps);
      delete(rows, table, keeps);
      update(rows, table, takes);
      assertThat(find(rows, table, takes.id())).as("%s", rows).contains(takes);
    }
  }

  private <R extends Row> R withKey(RandomRows rows, Table<R> table, Constraint.Unique<R> unique) {
    R row = rows.next(table);
    while (unique.key(row).isEmpty()) {
      row = rows.next(table);
    }
    return insert(rows, table, row);
  }

  @TestFactory
  Stream<DynamicTest> keysWithANullDoNotCollide() {
    return eachTable(table -> !table.uniques().isEmpty(), this::nullKeys);
  }

  private <R extends Row> void nullKeys(Table<R> table) {
    RandomRows rows = populated(table);
    for (Constraint.Unique<R> unique : table.uniques()) {
      Optional<R> first = Breaks.nullKey(table, unique, rows.next(table));
      if (first.isPresent()) {
        R copied = rows.next(table);
        for (Column<R, ?> column : unique.columns()) {
          if (!column.derived()) {
            copied = RandomRows.with(table, copied, column, column.get(first.get()));
          }
        }
        R second = Breaks.nullKey(table, unique, copied).orElseThrow();
        insert(rows, table, first.get());
        insert(rows, table, second);
        assertThat(find(rows, table, second.id())).as("%s", rows).contains(second);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> keysDifferByEveryCodePoint() {
    return eachTable(table -> !table.uniques().isEmpty(), this::codePointsOfKeys);
  }

  private <R extends Row> void codePointsOfKeys(Table<R> table) {
    RandomRows rows = populated(table);
    List<String> endings =
        List.of("a", "A", "a ", "a  ", "\u00e1", "a\u0301", "\uff41", "ss", "\u00df", "\u1e9e");
    for (Constraint.Unique<R> unique : table.uniques()) {
      R first = withKey(rows, table, unique);
      String token = RandomText.token();
      for (Column<R, ?> column : unique.columns()) {
        if (column.type() == String.class && !column.derived()) {
          for (String ending : endings) {
            R row = Breaks.key(table, unique, first, rows.next(table)).orElseThrow();
            R other = RandomRows.with(table, row, column, token + ending);
            insert(rows, table, other);
            List<Object> key = unique.key(other).orElseThrow();
            List<R> found = read(tx -> rows.in(tx, table).findByKey(unique, List.of(key)));
            assertThat(found).as("%s, %s", unique.name(), rows).containsExactly(other);
          }
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> aCheckIsKept() {
    return eachTable(table -> !table.checks().isEmpty(), this::checksAreKept);
  }

  private <R extends Row> void checksAreKept(Table<R> table) {
    RandomRows rows = populated(table);
    R stored = rows.stored(table).get(0);
    for (Constraint.Check<R> check : table.checks()) {
      for (R broken : Breaks.check(rows, table, check)) {
        assertConflict(rows, check.name(), broken.id(), () -> insert(rows, table, broken));
        assertThat(find(rows, table, broken.id())).as("%s", rows).isEmpty();
        if (table.version().isPresent()) {
          R next = RandomRows.with(table, broken, table.column("id"), stored.id());
          R second = second(table, next);
          assertConflict(rows, check.name(), stored.id(), () -> update(rows, table, second));
        }
      }
    }
    assertThat(find(rows, table, stored.id())).as("%s", rows).contains(stored);
  }

  private static <R extends Row> R second(Table<R> table, R row) {
    return RandomRows.with(table, row, table.version().orElseThrow(), 2L);
  }

  @TestFactory
  Stream<DynamicTest> aReferenceLeadsSomewhere() {
    return eachTable(table -> !table.references().isEmpty(), this::referencesLeadSomewhere);
  }

  private <R extends Row> void referencesLeadSomewhere(Table<R> table) {
    RandomRows rows = populated(table);
    R stored = rows.stored(table).get(0);
    for (Constraint.Reference<R> reference : table.references()) {
      UUID nowhere = RandomValues.id();
      R lost = Breaks.reference(table, rows.next(table), reference, nowhere);
      assertConflict(rows, reference.name(), lost.id(), () -> insert(rows, table, lost));
      if (table.version().isPresent()) {
        R next = Breaks.reference(table, rows.after(table, stored), reference, nowhere);
        assertConflict(rows, reference.name(), stored.id(), () -> update(rows, table, next));
      }
      if (reference.column().nullable()) {
        R none = RandomRows.without(table, rows.next(table), reference.column());
        if (table.checks().stream().allMatch(check -> check.holds(none))) {
          insert(rows, table, none);
        }
      }
    }
    assertThat(find(rows, table, stored.id())).as("%s", rows).contains(stored);
  }

  @TestFactory
  Stream<DynamicTest> checksAreHeardBeforeKeysAndKeysBeforeReferences() {
    return eachTable(this::orderOfConstraints);
  }

  private <R extends Row> void orderOfConstraints(Table<R> table) {
    RandomRows rows = populated(table);
    R stored = insert(rows, table, rows.next(table));
    R lost = rows.next(table);
    for (Constraint.Reference<R> reference : table.references()) {
      lost = Breaks.reference(table, lost, reference, RandomValues.id());
    }
    R twice = RandomRows.with(table, lost, table.column("id"), stored.id());
    assertConflict(rows, table.primaryKey(), stored.id(), () -> insert(rows, table, twice));
    for (Constraint.Unique<R> unique : table.uniques()) {
      R holder = withKey(rows, table, unique);
      R taken = Breaks.key(table, unique, holder, lost).orElseThrow();
      assertConflict(rows, unique.name(), taken.id(), () -> insert(rows, table, taken));
      R both = RandomRows.with(table, taken, table.column("id"), stored.id());
      assertConflict(rows, table.primaryKey(), stored.id(), () -> insert(rows, table, both));
    }
    for (Constraint.Check<R> check : table.checks()) {
      for (R broken : Breaks.check(rows, table, check)) {
        R worst = RandomRows.with(table, broken, table.column("id"), stored.id());
        assertConflict(rows, check.name(), stored.id(), () -> insert(rows, table, worst));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> aBatchNamesTheFirstRowThatIsRefusedAndIsUndone() {
    return eachTable(this::batchNamesRow);
  }

  private <R extends Row> void batchNamesRow(Table<R> table) {
    RandomRows rows = populated(table);
    R taken = rows.stored(table).get(0);
    List<R> batch = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      batch.add(rows.next(table));
    }
    Column<R, ?> id = table.column("id");
    batch.set(3, RandomRows.with(table, batch.get(3), id, taken.id()));
    batch.set(4, RandomRows.with(table, batch.get(4), id, batch.get(0).id()));
    write(
        tx -> {
          R before = rows.add(tx, table, 1).get(0);
          assertConflict(
              rows,
              table.primaryKey(),
              taken.id(),
              () -> tx.nested(() -> all(rows.in(tx, table)::insert, batch)));
          R after = rows.add(tx, table, 1).get(0);
          List<UUID> ids = new ArrayList<>(List.of(before.id(), after.id(), taken.id()));
          batch.subList(0, 3).forEach(row -> ids.add(row.id()));
          assertThat(rows.in(tx, table).find(ids))
              .as("%s", rows)
              .containsExactlyInAnyOrder(before, after, taken);
          return rows;
        });
    List<R> expected = rows.stored(table);
    List<UUID> all = new ArrayList<>();
    expected.forEach(row -> all.add(row.id()));
    batch.forEach(row -> all.add(row.id()));
    assertThat(found(rows, table, all))
        .as("%s", rows)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static <R> boolean all(Consumer<List<R>> call, List<R> batch) {
    call.accept(batch);
    return true;
  }

  @TestFactory
  Stream<DynamicTest> aBatchOfChangesNamesTheRowThatIsStaleAndIsUndone() {
    return eachTable(table -> table.version().isPresent(), this::batchOfChanges);
  }

  private <R extends Row> void batchOfChanges(Table<R> table) {
    RandomRows rows = populated(table);
    List<R> stored = rows.stored(table);
    R stale = rows.after(table, rows.after(table, stored.get(1)));
    List<R> batch =
        List.of(rows.after(table, stored.get(0)), stale, rows.after(table, stored.get(2)));
    write(
        tx -> {
          assertStale(
              rows, stale.id(), 2, () -> tx.nested(() -> all(rows.in(tx, table)::update, batch)));
          R gone = rows.after(table, rows.next(table));
          assertNotFound(
              rows,
              gone.id(),
              () -> tx.nested(() -> all(rows.in(tx, table)::update, List.of(batch.get(0), gone))));
          return rows;
        });
    List<UUID> ids = new ArrayList<>();
    stored.forEach(row -> ids.add(row.id()));
    assertThat(found(rows, table, ids)).as("%s", rows).containsExactlyInAnyOrderElementsOf(stored);
  }
}

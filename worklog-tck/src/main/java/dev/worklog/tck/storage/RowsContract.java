package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.json.Text;
import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rows of every table: stored, found, changed, deleted and kept apart by tenant. */
public abstract class RowsContract extends StorageContract {

  /** For subclasses. */
  protected RowsContract() {}

  @TestFactory
  Stream<DynamicTest> everyFieldComesBackAsItWasStored() {
    return eachTable(this::everyFieldComesBack);
  }

  private <R extends Row> void everyFieldComesBack(Table<R> table) {
    RandomRows rows = populated(table);
    List<R> stored = write(tx -> rows.add(tx, table, 25));
    List<R> found = read(tx -> rows.in(tx, table).find(ids(stored)));
    assertThat(found).as("%s", rows).containsExactlyInAnyOrderElementsOf(stored);
  }

  @TestFactory
  Stream<DynamicTest> everyFieldThatChangedComesBackAsItIsNow() {
    return eachTable(table -> table.version().isPresent(), this::everyFieldThatChangedComesBack);
  }

  private <R extends Row> void everyFieldThatChangedComesBack(Table<R> table) {
    RandomRows rows = populated(table);
    List<R> changed = new ArrayList<>();
    rows.stored(table).forEach(row -> changed.add(rows.after(table, row)));
    write(
        tx -> {
          rows.in(tx, table).update(changed);
          return changed;
        });
    List<R> found = read(tx -> rows.in(tx, table).find(ids(changed)));
    assertThat(found).as("%s", rows).containsExactlyInAnyOrderElementsOf(changed);
  }

  @TestFactory
  Stream<DynamicTest> textOfAMillionCodePointsComesBack() {
    return eachTable(table -> unlimited(table).isPresent(), this::longTextComesBack);
  }

  private <R extends Row> void longTextComesBack(Table<R> table) {
    RandomRows rows = populated(table);
    Column<R, ?> column = unlimited(table).orElseThrow();
    String text = "\ud83d\ude00".repeat(Text.MAX_LENGTH);
    R row = insert(rows, table, RandomRows.with(table, rows.next(table), column, text));
    boolean same = find(rows, table, row.id()).filter(row::equals).isPresent();
    assertThat(same).as("%s of %s code points, %s", column, Text.MAX_LENGTH, rows).isTrue();
  }

  private static <R extends Row> Optional<Column<R, ?>> unlimited(Table<R> table) {
    return RandomRows.columns(table).stream()
        .filter(column -> column.type() == String.class)
        .filter(column -> column.rule().maxLength() == Text.MAX_LENGTH)
        .findFirst();
  }

  @TestFactory
  Stream<DynamicTest> noRowsAreNothingToDo() {
    return eachTable(this::noRows);
  }

  private <R extends Row> void noRows(Table<R> table) {
    RandomRows rows = populated(table);
    write(
        tx -> {
          rows.in(tx, table).insert(List.of());
          rows.in(tx, table).update(List.of());
          assertThat(rows.in(tx, table).find(List.of())).isEmpty();
          for (Constraint.Unique<R> key : table.uniques()) {
            assertThat(rows.in(tx, table).findByKey(key, List.of())).isEmpty();
          }
          return rows;
        });
    List<R> stored = rows.stored(table);
    assertThat(found(rows, table, ids(stored)))
        .as("%s", rows)
        .containsExactlyInAnyOrderElementsOf(stored);
  }

  @TestFactory
  Stream<DynamicTest> findGivesEachRowThatIsThereOnce() {
    return eachTable(this::findGivesEachRowOnce);
  }

  private <R extends Row> void findGivesEachRowOnce(Table<R> table) {
    RandomRows rows = populated(table);
    List<R> stored = rows.stored(table);
    List<UUID> asked = new ArrayList<>(ids(stored));
    asked.addAll(ids(stored));
    asked.add(RandomValues.id());
    assertThat(found(rows, table, asked))
        .as("%s", rows)
        .containsExactlyInAnyOrderElementsOf(stored);
  }

  @TestFactory
  Stream<DynamicTest> rowsAreFoundByTheirKeys() {
    return eachTable(this::foundByKeys);
  }

  private <R extends Row> void foundByKeys(Table<R> table) {
    RandomRows rows = populated(table);
    List<R> stored = write(tx -> rows.add(tx, table, 5));
    for (Constraint.Unique<R> unique : table.uniques()) {
      List<R> expected = stored.stream().filter(row -> unique.key(row).isPresent()).toList();
      List<List<Object>> asked = new ArrayList<>();
      expected.forEach(row -> asked.add(unique.key(row).orElseThrow()));
      asked.addAll(List.copyOf(asked));
      unique.key(rows.next(table)).ifPresent(asked::add);
      List<R> found = read(tx -> rows.in(tx, table).findByKey(unique, asked));
      assertThat(found)
          .as("%s, %s", unique.name(), rows)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @TestFactory
  Stream<DynamicTest> aTransactionSeesItsOwnWrites() {
    return eachTable(this::ownWrites);
  }

  private <R extends Row> void ownWrites(Table<R> table) {
    RandomRows rows = populated(table);
    write(
        tx -> {
          R row = rows.add(tx, table, 1).get(0);
          Query<R> byId = Query.of(table, List.of(Conditions.id(table, List.of(row))));
          assertThat(rows.in(tx, table).list(byId)).as("%s", rows).containsExactly(row);
          R next = row;
          if (table.version().isPresent()) {
            next = rows.after(table, row);
            rows.in(tx, table).update(List.of(next));
          }
          assertThat(rows.in(tx, table).find(List.of(row.id())))
              .as("%s", rows)
              .containsExactly(next);
          assertThat(rows.in(tx, table).count(byId)).as("%s", rows).isEqualTo(1);
          rows.in(tx, table).delete(next.id(), table.versionOf(next));
          assertThat(rows.in(tx, table).list(byId)).as("%s", rows).isEmpty();
          return rows;
        });
  }

  @TestFactory
  Stream<DynamicTest> anUpdateNeedsTheVersionThatIsStored() {
    return eachTable(table -> table.version().isPresent(), this::updateNeedsVersion);
  }

  private <R extends Row> void updateNeedsVersion(Table<R> table) {
    RandomRows rows = populated(table);
    R first = rows.stored(table).get(0);
    R second = rows.after(table, first);
    R third = rows.after(table, second);
    assertStale(rows, first.id(), 2, () -> update(rows, table, third));
    assertStale(rows, first.id(), 0, () -> update(rows, table, first));
    update(rows, table, second);
    assertStale(rows, first.id(), 1, () -> update(rows, table, second));
    R absent = rows.after(table, rows.next(table));
    assertNotFound(rows, absent.id(), () -> update(rows, table, absent));
    assertThat(find(rows, table, first.id())).as("%s", rows).contains(second);
  }

  @TestFactory
  Stream<DynamicTest> rowsWithoutAVersionNeverChange() {
    return eachTable(table -> table.version().isEmpty(), this::rowsNeverChange);
  }

  private <R extends Row> void rowsNeverChange(Table<R> table) {
    RandomRows rows = populated(table);
    R row = rows.stored(table).get(0);
    R other = rows.after(table, row);
    assertThatThrownBy(() -> update(rows, table, other))
        .as("%s", rows)
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(find(rows, table, row.id())).as("%s", rows).contains(row);
  }

  @TestFactory
  Stream<DynamicTest> aDeleteNeedsTheVersionThatIsStored() {
    return eachTable(this::deleteNeedsVersion);
  }

  private <R extends Row> void deleteNeedsVersion(Table<R> table) {
    RandomRows rows = populated(table);
    R row = write(tx -> rows.add(tx, table, 1)).get(0);
    if (table.version().isPresent()) {
      R next = rows.after(table, row);
      assertStale(rows, row.id(), 2, () -> delete(rows, table, next));
      assertThat(find(rows, table, row.id())).as("%s", rows).contains(row);
    }
    delete(rows, table, row);
    assertThat(find(rows, table, row.id())).as("%s", rows).isEmpty();
    assertNotFound(rows, row.id(), () -> delete(rows, table, row));
    assertThat(insert(rows, table, row)).isEqualTo(row);
    assertThat(find(rows, table, row.id())).as("%s", rows).contains(row);
  }

  @TestFactory
  Stream<DynamicTest> rowsAreDeletedTogetherOrNotAtAll() {
    return eachTable(this::rowsAreDeletedTogether);
  }

  private <R extends Row> void rowsAreDeletedTogether(Table<R> table) {
    RandomRows rows = populated(table);
    List<R> three = write(tx -> rows.add(tx, table, 3));
    Map<UUID, Long> versions = new LinkedHashMap<>();
    three.forEach(row -> versions.put(row.id(), table.versionOf(row)));
    R last = three.get(2);
    if (table.version().isPresent()) {
      Map<UUID, Long> stale = new LinkedHashMap<>(versions);
      stale.put(last.id(), 2L);
      assertStale(rows, last.id(), 2, () -> deleteAll(rows, table, stale));
    }
    Map<UUID, Long> missing = new LinkedHashMap<>(versions);
    UUID nobody = RandomValues.id();
    missing.put(nobody, 1L);
    assertNotFound(rows, nobody, () -> deleteAll(rows, table, missing));
    assertThat(found(rows, table, ids(three)))
        .as("%s", rows)
        .containsExactlyInAnyOrderElementsOf(three);
    deleteAll(rows, table, versions);
    deleteAll(rows, table, Map.of());
    assertThat(found(rows, table, ids(three))).as("%s", rows).isEmpty();
  }

  private <R extends Row> void deleteAll(
      RandomRows rows, Table<R> table, Map<UUID, Long> versions) {
    write(
        tx -> {
          rows.in(tx, table).deleteAll(versions);
          return versions;
        });
  }

  @TestFactory
  Stream<DynamicTest> rowsOfAnotherTenantAreAsGoodAsAbsent() {
    return eachTable(table -> table.tenant().isPresent(), this::tenantsAreApart);
  }

  private <R extends Row> void tenantsAreApart(Table<R> table) {
    RandomRows rows = populated(table);
    RandomRows others = populated(table);
    List<R> foreign = others.stored(table);
    Query<R> all = Query.of(table, List.of());
    read(
        tx -> {
          assertThat(rows.in(tx, table).find(ids(foreign))).as("%s", rows).isEmpty();
          assertThat(rows.in(tx, table).list(all))
              .as("%s", rows)
              .containsExactlyInAnyOrderElementsOf(rows.stored(table));
          assertThat(rows.in(tx, table).count(all))
              .as("%s", rows)
              .isEqualTo(rows.stored(table).size());
          for (Constraint.Unique<R> key : table.uniques()) {
            List<List<Object>> keys =
                foreign.stream().flatMap(row -> key.key(row).stream()).toList();
            assertThat(rows.in(tx, table).findByKey(key, keys)).as("%s", rows).isEmpty();
          }
          return rows;
        });
    writesOfAnotherTenantAreRefused(table, rows, others);
    assertThat(list(others, table, all))
        .as("%s", rows)
        .containsExactlyInAnyOrderElementsOf(foreign);
  }

  private <R extends Row> void writesOfAnotherTenantAreRefused(
      Table<R> table, RandomRows rows, RandomRows others) {
    R foreign = others.stored(table).get(0);
    if (table.version().isPresent()) {
      R next = others.after(table, foreign);
      assertNotFound(rows, foreign.id(), () -> update(rows, table, next));
      R claimed = RandomRows.with(table, next, table.tenant().orElseThrow(), rows.tenant());
      assertNotFound(rows, foreign.id(), () -> update(rows, table, claimed));
    }
    assertNotFound(rows, foreign.id(), () -> delete(rows, table, foreign));
    R added = others.next(table);
    assertThatThrownBy(() -> insert(rows, table, added))
        .as("%s", rows)
        .isInstanceOf(IllegalArgumentException.class);
  }

  @TestFactory
  Stream<DynamicTest> withoutATenantTheRowsOfAllAreSeen() {
    return eachTable(this::allTenants);
  }

  private <R extends Row> void allTenants(Table<R> table) {
    RandomRows rows = populated(table);
    RandomRows others = populated(table);
    List<R> both = new ArrayList<>(rows.stored(table));
    both.addAll(others.stored(table));
    Query<R> query = Query.of(table, List.of(Conditions.id(table, both)));
    boolean changes = table.version().isPresent();
    R last = both.get(both.size() - 1);
    R changed = changes ? others.after(table, last) : last;
    write(
        tx -> {
          assertThat(tx.rows(table, null).find(ids(both)))
              .as("%s", rows)
              .containsExactlyInAnyOrderElementsOf(both);
          assertThat(tx.rows(table, null).count(query)).as("%s", rows).isEqualTo(both.size());
          tx.rows(table, null).update(changes ? List.of(changed) : List.of());
          tx.rows(table, null).delete(both.get(0).id(), table.versionOf(both.get(0)));
          assertThat(tx.rows(table, null).list(query))
              .as("%s", rows)
              .hasSize(both.size() - 1)
              .contains(changed);
          return rows;
        });
  }

  private static List<UUID> ids(List<? extends Row> rows) {
    List<UUID> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.id()));
    return ids;
  }
}

package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.identity.IdentityTables;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.json.Text;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Listings of every table, held against the same question put to each row in turn: what a storage
 * answers is what {@link Query#test} and {@link Query#comparator} say.
 */
public abstract class QueryContract extends StorageContract {

  private static final int ROWS = 60;
  private static final int QUERIES = 150;
  private static final Table<User> USERS = IdentityTables.USERS;

  /** For subclasses. */
  protected QueryContract() {}

  private RandomRows alike(Table<?> table) {
    RandomRows rows = RandomRows.alike(schema(), table.name().hashCode());
    write(
        tx -> {
          rows.populate(tx, 4);
          rows.add(tx, table, ROWS);
          return rows;
        });
    return rows;
  }

  @TestFactory
  Stream<DynamicTest> everyQueryIsAnsweredAsItsConditionsAndOrderSay() {
    return eachTable(this::queriesAreAnswered);
  }

  private <R extends Row> void queriesAreAnswered(Table<R> table) {
    RandomRows rows = alike(table);
    List<R> stored = rows.stored(table);
    RandomQueries<R> queries = new RandomQueries<>(table, stored, rows);
    read(
        tx -> {
          Rows<R> asked = rows.in(tx, table);
          for (int i = 0; i < QUERIES; i++) {
            assertAnswered(asked, queries.next(), stored, rows);
          }
          return rows;
        });
  }

  @TestFactory
  Stream<DynamicTest> everyConditionOnEveryColumnIsAnswered() {
    return eachTable(this::conditionsAreAnswered);
  }

  private <R extends Row> void conditionsAreAnswered(Table<R> table) {
    RandomRows rows = alike(table);
    List<R> stored = rows.stored(table);
    RandomQueries<R> queries = new RandomQueries<>(table, stored, rows);
    read(
        tx -> {
          Rows<R> asked = rows.in(tx, table);
          queries.oneByOne().forEach(query -> assertAnswered(asked, query, stored, rows));
          return rows;
        });
  }

  private static <R extends Row> void assertAnswered(
      Rows<R> asked, Query<R> query, List<R> stored, RandomRows rows) {
    assertThat(asked.list(query)).as("%s, %s", query, rows).isEqualTo(answer(query, stored));
    assertThat(asked.count(query))
        .as("count of %s, %s", query, rows)
        .isEqualTo(stored.stream().filter(query::test).count());
  }

  private static <R extends Row> List<R> answer(Query<R> query, List<R> rows) {
    return rows.stream()
        .filter(query::test)
        .sorted(query.comparator())
        .filter(query::isAfter)
        .skip(query.offset())
        .limit(query.limit())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> slicesOneAfterTheOtherGiveEveryRowOnce() {
    return eachTable(this::slices);
  }

  private <R extends Row> void slices(Table<R> table) {
    RandomRows rows = alike(table);
    List<R> stored = rows.stored(table);
    RandomQueries<R> queries = new RandomQueries<>(table, stored, rows);
    for (int i = 0; i < 10; i++) {
      Query<R> query = queries.ordered();
      int size = 1 + rows.random().nextInt(stored.size());
      List<R> walked = read(tx -> walk(rows.in(tx, table), query, size));
      assertThat(walked)
          .as("%s by %s, %s", query, size, rows)
          .isEqualTo(stored.stream().sorted(query.comparator()).toList());
    }
  }

  private static <R extends Row> List<R> walk(Rows<R> rows, Query<R> query, int size) {
    List<R> walked = new ArrayList<>();
    List<R> slice = rows.list(query.limitedTo(size, 0));
    while (!slice.isEmpty()) {
      walked.addAll(slice);
      R last = slice.get(slice.size() - 1);
      slice = rows.list(query.continuedAfter(query.position(last), size));
    }
    return walked;
  }

  @TestFactory
  Stream<DynamicTest> offsetsOneAfterTheOtherGiveEveryRowOnce() {
    return eachTable(this::offsets);
  }

  private <R extends Row> void offsets(Table<R> table) {
    RandomRows rows = alike(table);
    List<R> stored = rows.stored(table);
    Query<R> query = new RandomQueries<>(table, stored, rows).ordered();
    List<R> paged = new ArrayList<>();
    read(
        tx -> {
          for (int offset = 0; offset < stored.size(); offset += 7) {
            paged.addAll(rows.in(tx, table).list(query.limitedTo(7, offset)));
          }
          return rows;
        });
    assertThat(paged)
        .as("%s, %s", query, rows)
        .isEqualTo(stored.stream().sorted(query.comparator()).toList());
  }

  @TestFactory
  Stream<DynamicTest> nullsComeFirstGoingUpAndLastGoingDown() {
    return eachTable(this::nulls);
  }

  private <R extends Row> void nulls(Table<R> table) {
    RandomRows rows = alike(table);
    for (Column<R, ?> column : Conditions.ordered(table)) {
      if (column.nullable()) {
        List<Condition<R>> where = List.of(Conditions.id(table, rows.stored(table)));
        Query<R> up = Query.of(table, where).orderedBy(table.order(column.name()));
        Query<R> down = Query.of(table, where).orderedBy(table.order(column.name() + " desc"));
        List<R> rising = list(rows, table, up);
        List<R> falling = new ArrayList<>(list(rows, table, down));
        Collections.reverse(falling);
        assertThat(rising).as("%s, %s", column, rows).isEqualTo(falling);
        assertThat(rising.stream().map(row -> column.get(row) == null ? 0 : 1).toList())
            .as("%s, %s", column, rows)
            .isSorted();
      }
    }
  }

  private List<User> users(Query<User> query) {
    return read(tx -> tx.rows(USERS, null).list(query));
  }

  private List<User> usersNamed(List<String> names) {
    List<User> users = new ArrayList<>();
    names.forEach(name -> users.add(workspace().users().register(UserDraft.of("x" + name + "x"))));
    return users;
  }

  @Test
  void textIsOrderedByCodePoint() {
    List<String> texts =
        List.of(
            "",
            "\u0001",
            " ",
            "  ",
            "A",
            "B",
            "a",
            "a\u0301",
            "\u00e1",
            "\ue000",
            "\ufb01",
            "\uffff",
            "\ud83d\ude00",
            "\udbff\udfff");
    List<User> users = new ArrayList<>();
    for (String text : texts) {
      User user = workspace().users().register(UserDraft.of("x"));
      users.add(named(user, "x" + text));
    }
    Query<User> query =
        Query.of(USERS, List.of(Conditions.id(USERS, users)))
            .orderedBy(USERS.order("display_name"));
    List<User> listed = users(query);
    assertThat(listed.stream().map(user -> user.displayName().substring(1)).toList())
        .isEqualTo(texts);
    Column<User, String> name = USERS.column("display_name", String.class);
    Condition<User> range = new Condition.Range<>(name, "x\ufb01", "x\ud83d\ude00");
    Query<User> between =
        Query.of(USERS, List.of(Conditions.id(USERS, users), range))
            .orderedBy(USERS.order("display_name"));
    assertThat(users(between)).isEqualTo(listed.subList(10, 13));
  }

  // As a storage may be handed it: the library itself takes blanks off names.
  private User named(User user, String name) {
    User named = RandomRows.with(USERS, user, USERS.column("display_name"), name);
    User next = RandomRows.with(USERS, named, USERS.column("version"), user.version() + 1);
    return write(
        tx -> {
          tx.rows(USERS, null).update(List.of(next));
          return next;
        });
  }

  @Test
  void idsAreOrderedByTheirBytes() {
    User ada = ada();
    long low = RandomValues.id().getLeastSignificantBits();
    List<UUID> ids = new ArrayList<>();
    for (long high : List.of(0L, 1L, Long.MAX_VALUE, Long.MIN_VALUE, -1L)) {
      ids.add(new UUID(high, low & Long.MAX_VALUE));
      ids.add(new UUID(high, low | Long.MIN_VALUE));
    }
    List<User> users =
        ids.stream().map(id -> RandomRows.with(USERS, ada, USERS.column("id"), id)).toList();
    List<User> shuffled = new ArrayList<>(users);
    Collections.shuffle(shuffled, new Random(1));
    Query<User> query =
        Query.of(USERS, List.of(Conditions.id(USERS, users))).orderedBy(USERS.order(new String[0]));
    List<User> listed =
        write(
            tx -> {
              tx.rows(USERS, null).insert(shuffled);
              return tx.rows(USERS, null).list(query);
            });
    assertThat(listed).isEqualTo(users);
  }

  @Test
  void everyCharacterOfASearchIsAnOrdinaryOne() {
    List<String> texts =
        List.of(
            "100%",
            "1000",
            "a_b",
            "aXb",
            "c\\d",
            "c\\\\d",
            "e'f",
            "g\"h",
            "[i]",
            "i",
            "j*",
            "j?",
            "k\nl",
            "m  n",
            "\u00e9",
            "e\u0301",
            "\ud83d\ude00",
            "\ud83d\ude01",
            "%",
            "_",
            "\\");
    List<User> users = usersNamed(texts);
    Column<User, String> searched = USERS.column("search_text", String.class);
    for (String text : texts) {
      Condition<User> contains = new Condition.Contains<>(searched, Text.fold(text));
      Query<User> query = Query.of(USERS, List.of(Conditions.id(USERS, users), contains));
      List<User> expected =
          users.stream()
              .filter(user -> Text.fold(user.displayName()).contains(Text.fold(text)))
              .toList();
      assertThat(users(query))
          .as("contains '%s'", text)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}

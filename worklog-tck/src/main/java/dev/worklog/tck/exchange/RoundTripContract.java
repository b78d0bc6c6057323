package dev.worklog.tck.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Environment;
import dev.worklog.entity.Stopwatch;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.entity.WriteGuard;
import dev.worklog.exchange.Exchange;
import dev.worklog.exchange.Ids;
import dev.worklog.exchange.Imported;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.identity.Access;
import dev.worklog.identity.AccessPolicy;
import dev.worklog.log.OpenDays;
import dev.worklog.log.StatusPolicy;
import dev.worklog.log.WorkLogs;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Storage;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import dev.worklog.tck.storage.RandomRows;
import dev.worklog.tck.storage.StorageContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What is exported and imported again is the same, in every field of every table that the storage
 * holds, whatever the tables are.
 */
public abstract class RoundTripContract extends StorageContract {

  private static final int EACH = 8;
  private static final int SEEDS = 2;

  private final AtomicLong ids = new AtomicLong(System.nanoTime());

  /** For subclasses. */
  protected RoundTripContract() {}

  /** The exchange of the tables under test, in the hands of the tenant's own user. */
  final Exchange exchange(UUID tenant) {
    Environment environment =
        new Environment(
            clock,
            () -> new UUID(tenant.getMostSignificantBits(), ids.incrementAndGet()),
            storage().contexts(),
            new Stopwatch(Duration.ofDays(1), (name, took) -> {}),
            WriteGuard.none(),
            (change, unit) -> {});
    Calls calls =
        new Calls() {
          @Override
          public <T> T read(Function<UnitOfWork, T> work) {
            return run(Storage.Access.READ, work);
          }

          @Override
          public <T> T snapshot(Function<UnitOfWork, T> work) {
            return run(Storage.Access.SNAPSHOT, work);
          }

          @Override
          public <T> T write(Function<UnitOfWork, T> work) {
            return run(Storage.Access.WRITE, work);
          }

          private <T> T run(Storage.Access access, Function<UnitOfWork, T> work) {
            return storage()
                .transaction(
                    access, tx -> work.apply(new UnitOfWork(tx, environment, tenant, tenant)));
          }
        };
    Access access = new Access(AccessPolicy.OWN_OR_ADMIN);
    Hierarchy hierarchy = new Hierarchy(calls, access, List.of());
    WorkLogs logs = new WorkLogs(calls, access, StatusPolicy.DEFAULT, OpenDays.all());
    return new Exchange(calls, access, schema(), hierarchy, logs);
  }

  /** A new tenant with rows of every table, full of extreme values. */
  final RandomRows populated(long seed) {
    RandomRows rows = RandomRows.extreme(schema(), seed);
    return write(
        tx -> {
          // Twice, so that rows refer to rows of their own table.
          rows.populate(tx, EACH);
          rows.populate(tx, EACH);
          return rows;
        });
  }

  final <T> T write(Function<StorageTransaction, T> work) {
    return storage().transaction(Storage.Access.WRITE, work);
  }

  /** The tables of a tenant. */
  final List<Table<?>> owned() {
    return schema().tables().stream().filter(table -> table.tenant().isPresent()).toList();
  }

  final Map<String, List<? extends Row>> all(UUID tenant) {
    return write(
        tx -> {
          Map<String, List<? extends Row>> all = new HashMap<>();
          owned().forEach(table -> all.put(table.name(), all(tx, table, tenant)));
          return all;
        });
  }

  private static <R extends Row> List<R> all(StorageTransaction tx, Table<R> table, UUID tenant) {
    return tx.rows(table, tenant).list(Query.of(table, List.of()));
  }

  final void clear(UUID tenant) {
    List<Table<?>> reverse = new ArrayList<>(owned());
    Collections.reverse(reverse);
    write(
        tx -> {
          reverse.forEach(table -> clear(tx, table, tenant));
          return tenant;
        });
  }

  private static <R extends Row> void clear(StorageTransaction tx, Table<R> table, UUID tenant) {
    Query<R> first = Query.of(table, List.<Condition<R>>of()).limitedTo(1, 0);
    List<R> rows = tx.rows(table, tenant).list(first);
    while (!rows.isEmpty()) {
      tx.rows(table, tenant).delete(rows.get(0).id(), table.versionOf(rows.get(0)));
      rows = tx.rows(table, tenant).list(first);
    }
  }

  @Test
  void everyFieldOfEveryTableComesBackUnderItsOwnId() {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomRows rows = populated(seed);
      Map<String, List<? extends Row>> before = all(rows.tenant());
      List<String> file = Files.export(exchange(rows.tenant()));
      clear(rows.tenant());
      Imported imported = Files.read(exchange(rows.tenant()), file, Ids.SAME);
      assertThat(all(rows.tenant())).as("%s", rows).isEqualTo(before);
      assertThat(imported.contents().total())
          .isEqualTo(before.values().stream().mapToLong(List::size).sum());
      assertThat(imported.users()).allSatisfy((there, here) -> assertThat(here).isEqualTo(there));
      assertThat(Files.body(Files.export(exchange(rows.tenant()))))
          .as("%s", rows)
          .isEqualTo(Files.body(file));
    }
  }

  @Test
  void everyFieldOfEveryTableComesBackUnderNewIdsInAnotherTenant() {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomRows rows = populated(seed);
      Map<String, List<? extends Row>> before = all(rows.tenant());
      List<String> file = Files.export(exchange(rows.tenant()));
      UUID other = RandomRows.extreme(schema(), seed).tenant();
      Imported imported = Files.read(exchange(other), file, Ids.NEW);
      List<String> copy = Files.export(exchange(other));
      assertThat(Files.ids(copy))
          .as("%s", rows)
          .hasSize((int) imported.contents().total())
          .doesNotContainAnyElementsOf(Files.ids(file));
      assertThat(Files.body(Files.numbered(copy)))
          .as("%s", rows)
          .isEqualTo(Files.body(Files.numbered(file)));
      assertThat(all(rows.tenant())).as("%s", rows).isEqualTo(before);
    }
  }

  @Test
  void aTenantOfNothingIsAFileOfTwoLines() {
    UUID tenant = RandomRows.extreme(schema(), 0).tenant();
    List<String> file = Files.export(exchange(tenant));
    assertThat(file).hasSize(3).endsWith("");
    assertThat(file.get(0))
        .startsWith("{\"format\":\"worklog\",\"version\":1,\"tenant\":\"" + tenant);
    Imported imported = Files.read(exchange(tenant), file, Ids.SAME);
    assertThat(imported.contents().rows().keySet())
        .containsExactlyElementsOf(owned().stream().map(Table::name).toList());
    assertThat(imported.contents().total()).isZero();
  }
}

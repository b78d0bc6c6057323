package dev.worklog.tck.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.exchange.Ids;
import dev.worklog.json.JsonObject;
import dev.worklog.log.LogTables;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.tck.Refusals;
import dev.worklog.tck.storage.RandomRows;
import dev.worklog.tck.storage.SampleRow;
import dev.worklog.tck.storage.SampleTables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The same with a table of every type of column, which refers to itself and keeps ids in JSON; for
 * storages that take any tables.
 */
public abstract class SampleExchangeContract extends RoundTripContract {

  /** For subclasses. */
  protected SampleExchangeContract() {}

  @Override
  protected Schema schema() {
    return SampleTables.SCHEMA;
  }

  private List<SampleRow> samples(UUID tenant) {
    return storage()
        .transaction(
            Storage.Access.READ,
            tx ->
                tx.rows(SampleTables.SAMPLES, tenant)
                    .list(Query.of(SampleTables.SAMPLES, List.of())));
  }

  private SampleRow change(SampleRow row, String column, Object value) {
    SampleRow next =
        SampleTables.SAMPLES.with(
            row,
            Map.of(
                SampleTables.SAMPLES.column(column),
                value,
                SampleTables.SAMPLES.column("version"),
                row.version() + 1));
    return write(
        tx -> {
          tx.rows(SampleTables.SAMPLES, row.tenantId()).update(List.of(next));
          return next;
        });
  }

  @Test
  void rowsThatReferToEachOtherInACircleComeBack() {
    RandomRows rows = populated(7);
    List<SampleRow> samples = samples(rows.tenant());
    for (int i = 0; i < 3; i++) {
      change(samples.get(i), "parent_id", samples.get((i + 1) % 3).id());
    }
    change(samples.get(3), "parent_id", samples.get(3).id());
    Map<String, List<? extends Row>> before = all(rows.tenant());
    List<String> file = Files.export(exchange(rows.tenant()));
    UUID other = RandomRows.extreme(schema(), 7).tenant();
    Files.read(exchange(other), file, Ids.NEW);
    assertThat(Files.body(Files.numbered(Files.export(exchange(other)))))
        .isEqualTo(Files.body(Files.numbered(file)));
    clear(rows.tenant());
    Files.read(exchange(rows.tenant()), file, Ids.SAME);
    assertThat(all(rows.tenant())).isEqualTo(before);
  }

  @Test
  void aReferenceToARowOfItsOwnTableThatNeverComesIsRefused() {
    RandomRows rows = populated(8);
    SampleRow child = samples(rows.tenant()).get(0);
    String nowhere = new UUID(1, 2).toString();
    change(child, "parent_id", samples(rows.tenant()).get(1).id());
    List<String> file = Files.export(exchange(rows.tenant()));
    int line = 0;
    while (!file.get(line).contains("\"row\":{\"id\":\"" + child.id())) {
      line++;
    }
    file.set(line, file.get(line).replaceFirst("(\"parent_id\":\")[^\"]+", "$1" + nowhere));
    UUID other = RandomRows.extreme(schema(), 8).tenant();
    assertThat(Refusals.codes(() -> Files.read(exchange(other), file, Ids.NEW)))
        .containsExactly("line " + (line + 1) + ".parent_id leads_nowhere");
    assertThat(samples(other)).isEmpty();
  }

  @Test
  void idsInsideOfJsonBecomeTheNewOnes() {
    RandomRows rows = populated(9);
    SampleRow row = samples(rows.tenant()).get(0);
    String log = rows.stored(LogTables.WORKLOGS).get(0).id().toString();
    String nowhere = new UUID(1, 2).toString();
    change(
        row,
        "details",
        JsonObject.of("worklogs", Arrays.asList(log, nowhere, "no id", 1, null))
            .with("worklog", log)
            .with("other", log));
    List<String> file = Files.export(exchange(rows.tenant()));
    UUID other = RandomRows.extreme(schema(), 9).tenant();
    Files.read(exchange(other), file, Ids.NEW);
    JsonObject copy =
        samples(other).stream()
            .filter(sample -> sample.code().equals(row.code()))
            .map(SampleRow::details)
            .findFirst()
            .orElseThrow();
    int number = Files.ids(file).indexOf(log);
    String here = Files.ids(Files.export(exchange(other))).get(number);
    assertThat(copy)
        .isEqualTo(
            JsonObject.of("worklogs", Arrays.asList(here, nowhere, "no id", 1, null))
                .with("worklog", here)
                .with("other", log));
    clear(rows.tenant());
    Files.read(exchange(rows.tenant()), file, Ids.SAME);
    assertThat(Files.body(Files.export(exchange(rows.tenant())))).isEqualTo(Files.body(file));
  }
}

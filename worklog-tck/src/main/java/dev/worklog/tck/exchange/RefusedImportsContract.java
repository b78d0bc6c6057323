package dev.worklog.tck.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.exchange.Ids;
import dev.worklog.log.WorkLog;
import dev.worklog.tck.Refusals;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that are refused, each with its line, and leave nothing behind. */
public abstract class RefusedImportsContract extends ExchangeContract {

  private static final String NOBODY = "00000000-0000-4000-8000-000000000001";

  /** For subclasses. */
  protected RefusedImportsContract() {}

  private List<String> file() {
    fill(mine(), "work");
    return export(mine());
  }

  private void assertRefused(List<String> file, Ids ids, String... codes) {
    Tenant other = empty();
    assertThat(Refusals.codes(() -> Files.read(other.exchange(), file, ids)))
        .containsExactly(codes);
    assertThat(export(other)).hasSize(3);
  }

  /** Spoils the first line that holds the part, and says what becomes of it. */
  private DynamicTest spoiled(
      String name, String part, String regex, String replacement, String... codes) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          List<String> file = file();
          int line = line(file, part);
          String spoiled = file.get(line - 1).replaceFirst(regex, replacement);
          assertThat(spoiled).isNotEqualTo(file.get(line - 1));
          file.set(line - 1, spoiled);
          List<String> expected = new ArrayList<>();
          for (String code : codes) {
            expected.add("line " + line + code);
          }
          assertRefused(file, Ids.NEW, expected.toArray(String[]::new));
          clear(mine());
        });
  }

  @TestFactory
  Stream<DynamicTest> aLineThatIsWrongIsNamed() {
    String log = "\"table\":\"worklogs\"";
    String client = "\"table\":\"clients\"";
    return Stream.of(
        spoiled("no JSON", client, "\\}$", "", " json"),
        spoiled("no object", client, "^.*$", "[1]", " json"),
        spoiled("nothing", client, "^.*$", "", " json"),
        spoiled("a key twice", client, "\"name\":", "\"id\":", " json"),
        spoiled("another file", "\"format\"", "worklog", "other", " format"),
        spoiled("no header", "\"format\"", "^.*$", "{}", " format"),
        spoiled("another version", "\"format\"", "\"version\":1", "\"version\":2", " format"),
        spoiled("another kind of line", client, "\"row\":", "\"rows\":", " format"),
        spoiled("a row that is none", client, "\"row\":.*", "\"row\":1}", " format"),
        spoiled("a user that is none", "\"user\":{", "\"id\":", "\"ids\":", " format"),
        spoiled("an unknown table", client, "clients", "customers", ".table unknown_table"),
        spoiled("another's table", client, "clients", "users", ".table unknown_table"),
        spoiled(
            "an unknown column",
            client,
            "\"name\":\"",
            "\"shape\":1,\"name\":\"",
            ".shape unknown_column"),
        spoiled("a missing column", log, "\"title\":\"[^\"]*\",", "", ".title required"),
        spoiled("null", log, "\"title\":\"[^\"]*\"", "\"title\":null", ".title required"),
        spoiled("text for a number", log, "\"version\":1", "\"version\":\"1\"", ".version type"),
        spoiled("a fraction", log, "\"version\":1", "\"version\":1.5", ".version type"),
        spoiled("a number for text", log, "\"title\":\"[^\"]*\"", "\"title\":1", ".title type"),
        spoiled("text for a boolean", client, "true", "\"true\"", ".is_active type"),
        spoiled("text for a list", log, "\"tags\":\\[]", "\"tags\":\"a\"", ".tags type"),
        spoiled("numbers in a list", log, "\"tags\":\\[]", "\"tags\":[1]", ".tags type"),
        spoiled("text for JSON", log, "\"metadata\":\\{}", "\"metadata\":\"a\"", ".metadata type"),
        spoiled("no day", log, "2026-03-02\"", "2026-02-30\"", ".occurred_on type"),
        spoiled("no id", log, "\"id\":\"", "\"id\":\"x", ".id type"),
        spoiled(
            "an unknown wire value",
            log,
            "\"delivery\"",
            "\"Delivery\"",
            ".work_type unknown_value"),
        spoiled(
            "what a draft may not say",
            log,
            "\"title\":\"\",(.*)\"content\":\"work\"",
            "\"title\":\"" + "x".repeat(241) + "\",$1\"content\":\" \"",
            ".title too_long",
            ".content blank"),
        spoiled(
            "a number out of range",
            log,
            "\"effort_minutes\":null",
            "\"effort_minutes\":-1",
            ".effort_minutes out_of_range"),
        spoiled(
            "a reference to nothing",
            log,
            "\"task_id\":\"[^\"]+\"",
            "\"task_id\":\"" + NOBODY + "\"",
            ".task_id leads_nowhere"),
        spoiled(
            "a user without a line",
            log,
            "\"user_id\":\"[^\"]+\"",
            "\"user_id\":\"" + NOBODY + "\"",
            ".user_id leads_nowhere"),
        spoiled("a wrong count", "\"end\"", "\"tasks\":1", "\"tasks\":2", " truncated"),
        spoiled("a wrong count of users", "\"end\"", "\"users\":1", "\"users\":2", " truncated"),
        spoiled(
            "a count of another table",
            "\"end\"",
            "\"tasks\":1",
            "\"tasks\":1,\"more\":1",
            " truncated"));
  }

  /** Under the same ids as well, which are free by then. */
  private void assertChanged(List<String> file, Consumer<List<String>> change, String... codes) {
    clear(mine());
    List<String> changed = new ArrayList<>(file);
    change.accept(changed);
    for (Ids ids : Ids.values()) {
      assertRefused(changed, ids, codes);
    }
  }

  @Test
  void aTruncatedFileIsRefusedWhereverItEnds() {
    List<String> file = file();
    for (int lines = 0; lines < file.size() - 1; lines++) {
      assertRefused(
          file.subList(0, lines), Ids.NEW, "line " + (lines == 0 ? 1 : lines + 1) + " truncated");
    }
    int last = file.size() - 1;
    assertRefused(List.of(file.get(0), file.get(last - 1)), Ids.NEW, "line 2 truncated");
  }

  @Test
  void whatFollowsTheEndIsRefused() {
    List<String> file = file();
    int end = line(file, "\"end\"");
    assertChanged(file, lines -> lines.set(end, "{}"), "line " + (end + 1) + " format");
  }

  @Test
  void anIdThatIsThereTwiceIsRefused() {
    List<String> file = file();
    int bullet = line(file, "\"worklog_bullets\"");
    assertChanged(
        file,
        lines -> lines.add(bullet, lines.get(bullet - 1)),
        "line " + (bullet + 1) + ".id duplicate_id");
    int user = line(file, "\"user\"");
    assertChanged(
        file,
        lines -> lines.add(user, lines.get(user - 1)),
        "line " + (user + 1) + ".user.id duplicate_id");
  }

  @Test
  void aRowBeforeTheOneThatItRefersToIsRefused() {
    List<String> file = file();
    int project = line(file, "\"table\":\"projects\"");
    int client = line(file, "\"table\":\"clients\"");
    assertChanged(
        file,
        lines -> lines.add(client - 1, lines.remove(project - 1)),
        "line " + client + ".client_id leads_nowhere");
  }

  @Test
  void rowsOfOtherTenantsAreNoTargets() {
    WorkLog foreign = fill(theirs(), "theirs");
    List<String> file = file();
    int log = line(file, "\"table\":\"worklogs\"");
    assertChanged(
        file,
        lines ->
            lines.set(
                log - 1,
                lines
                    .get(log - 1)
                    .replaceFirst(
                        "\"client_id\":\"[^\"]+\"",
                        "\"client_id\":\"" + foreign.placement().clientId() + "\"")),
        "line " + log + ".client_id leads_nowhere");
  }

  @Test
  void textThatIsNoUtf8IsRefused() {
    byte[] bytes = "{\"format\":\"\u00e4\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            Refusals.codes(
                () -> mine().exchange().importFrom(new ByteArrayInputStream(bytes), Ids.NEW)))
        .containsExactly("line 1 format");
  }

  @Test
  void takenIdsAreRefusedWithTheirLine() {
    List<String> file = file();
    WorklogException.Conflict taken =
        Refusals.thrown(
            WorklogException.Conflict.class, () -> Files.read(empty().exchange(), file, Ids.SAME));
    assertThat(taken.key()).isEqualTo("pk_clients");
    assertThat(taken).hasMessageStartingWith("line " + line(file, "\"clients\"") + ": ");
    assertThat(logs(mine())).hasSize(1);
  }

  @Test
  void takenNamesAreRefusedWithTheirLine() {
    List<String> file = file();
    Tenant other = empty();
    tree(other, "work");
    List<String> before = export(other);
    WorklogException.Conflict taken =
        Refusals.thrown(
            WorklogException.Conflict.class, () -> Files.read(other.exchange(), file, Ids.NEW));
    assertThat(taken.key()).isEqualTo("uk_clients_tenant_id_name");
    assertThat(taken).hasMessageStartingWith("line " + line(file, "\"clients\"") + ": ");
    assertThat(Files.body(export(other))).isEqualTo(Files.body(before));
  }

  @Test
  void aFileMayComeBesideWhatIsThere() {
    List<String> file = file();
    Tenant other = empty();
    fill(other, "other");
    Files.read(other.exchange(), file, Ids.NEW);
    assertThat(logs(other)).extracting(WorkLog::content).containsExactlyInAnyOrder("other", "work");
  }
}

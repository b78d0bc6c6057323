package dev.worklog.exchange;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.IdentityTables;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link Export} wrote, line by line, and stores it in the tenant at hand. */
final class Import {

  private static final Set<String> USER =
      Set.of("id", "external_ref", "email", "display_name", "is_active");

  private final Lines lines;
  private final ProgressListener progress;
  private final People people;
  private final Map<String, TableImport<?>> tables = new LinkedHashMap<>();
  private @Nullable TableImport<?> current;
  private long done;

  Import(
      UnitOfWork unit,
      List<Table<?>> tables,
      Lines lines,
      Ids ids,
      UserMapping mapping,
      ProgressListener progress) {
    this.lines = lines;
    this.progress = progress;
    people = new People(unit, ids, mapping);
    for (Table<?> table : tables) {
      this.tables.put(table.name(), new TableImport<>(unit, table, ids, this::target));
    }
  }

  /** References to users lead to whom they are here, those to other tables without tenants stay. */
  private Optional<UUID> target(String table, UUID inFile) {
    if (table.equals(IdentityTables.USERS.name())) {
      return people.id(inFile);
    }
    TableImport<?> target = tables.get(table);
    return target == null ? Optional.of(inFile) : target.id(inFile);
  }

  Imported run() {
    header(next());
    Map<String, @Nullable Object> line = next();
    while (!line.containsKey("end")) {
      if (line.containsKey("user")) {
        user(object(only(line, "user").get("user")));
      } else {
        row(line);
      }
      line = next();
    }
    flush();
    people.resolve();
    Contents contents = end(object(only(line, "end").get("end")));
    tables.values().forEach(TableImport::finish);
    if (lines.next().isPresent()) {
      throw refused(Refusal.format("stands after the end"));
    }
    return new Imported(contents, people.here());
  }

  private Map<String, @Nullable Object> next() {
    return lines
        .next()
        .orElseThrow(
            () ->
                refused(
                    Violation.of("", "truncated", "the file ends before the line that ends it")));
  }

  private WorklogException.Invalid refused(Violation violation) {
    return Refusal.at(lines.number(), violation);
  }

  private void header(Map<String, @Nullable Object> header) {
    if (!Export.FORMAT.equals(header.get("format"))) {
      throw refused(Refusal.format("is no header of an export of worklog"));
    }
    Object version = header.get("version");
    if (!is(version, Export.VERSION)) {
      String why = "has version " + version + ", only " + Export.VERSION + " can be read";
      throw refused(Refusal.format(why));
    }
  }

  private Map<String, @Nullable Object> only(
      Map<String, @Nullable Object> members, String... names) {
    if (!members.keySet().equals(Set.of(names))) {
      throw refused(Refusal.format("is no line of an export; it has " + members.keySet()));
    }
    return members;
  }

  private Map<String, @Nullable Object> object(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw refused(Refusal.format("is no line of an export; " + value + " is no object"));
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach((key, member) -> members.put((String) key, member));
    return members;
  }

  private void user(Map<String, @Nullable Object> user) {
    only(user, USER.toArray(String[]::new));
    people.add(
        lines.number(),
        new ExportedUser(
            uuid(text(user, "id")),
            textOrNull(user, "external_ref"),
            textOrNull(user, "email"),
            text(user, "display_name"),
            bool(user, "is_active")));
  }

  private static @Nullable UUID parsed(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private UUID uuid(String text) {
    UUID id = parsed(text);
    if (id == null) {
      throw refused(Refusal.type("user.id", text, "UUID"));
    }
    return id;
  }

  private String text(Map<String, @Nullable Object> user, String name) {
    String text = textOrNull(user, name);
    if (text == null) {
      throw refused(Violation.of("user." + name, "required", "must be given"));
    }
    return text;
  }

  private @Nullable String textOrNull(Map<String, @Nullable Object> user, String name) {
    Object value = user.get(name);
    if (value != null && !(value instanceof String)) {
      throw refused(Refusal.type("user." + name, value, "String"));
    }
    return (String) value;
  }

  private boolean bool(Map<String, @Nullable Object> user, String name) {
    Object value = user.get(name);
    if (!(value instanceof Boolean bool)) {
      throw refused(
          Refusal.type("user." + name, Objects.requireNonNullElse(value, "null"), "Boolean"));
    }
    return bool;
  }

  private void row(Map<String, @Nullable Object> line) {
    only(line, "table", "row");
    TableImport<?> table = tables.get(String.valueOf(line.get("table")));
    if (table == null) {
      String name = String.valueOf(line.get("table"));
      throw refused(
          new Violation(
              "table",
              "unknown_table",
              "'" + name + "' is no table of a tenant here, only " + tables.keySet(),
              Map.of("table", name, "allowed", List.copyOf(tables.keySet()))));
    }
    if (current != null && (current != table || current.isFull())) {
      flush();
    }
    current = table;
    people.resolve();
    table.add(lines.number(), object(line.get("row")));
  }

  private void flush() {
    if (current != null) {
      done += current.flush();
      if (!progress.advanced(done, -1)) {
        throw new CancellationException("stopped after " + done + " rows; nothing is stored");
      }
    }
  }

  /** Holds what was read against what the file says it has. */
  private Contents end(Map<String, @Nullable Object> end) {
    only(end, "users", "rows");
    Map<String, @Nullable Object> said = object(end.get("rows"));
    Map<String, Long> counts = new LinkedHashMap<>();
    tables.forEach((name, table) -> counts.put(name, table.count()));
    compare("users", end.get("users"), people.count());
    counts.forEach((name, count) -> compare(name, said.getOrDefault(name, BigDecimal.ZERO), count));
    said.forEach((name, count) -> compare(name, count, counts.getOrDefault(name, 0L)));
    return new Contents(people.count(), counts);
  }

  private void compare(String what, @Nullable Object said, long read) {
    if (!is(said, read)) {
      String why = "the file should have " + said + " " + what + ", but has " + read;
      throw refused(Violation.of("", "truncated", why));
    }
  }

  private static boolean is(@Nullable Object value, long number) {
    return value instanceof BigDecimal said && said.compareTo(BigDecimal.valueOf(number)) == 0;
  }
}

package dev.worklog.exchange;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.identity.IdentityTables;
import dev.worklog.identity.User;
import dev.worklog.json.JsonLine;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Writes what a tenant owns, a thousand rows at once. */
final class Export {

  static final String FORMAT = "worklog";
  static final int VERSION = 1;

  private static final int STEP = 1_000;

  private final UnitOfWork unit;
  private final List<Table<?>> tables;
  private final Writer out;
  private final ProgressListener progress;
  private final Set<UUID> users = new HashSet<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long done;

  Export(UnitOfWork unit, List<Table<?>> tables, Writer out, ProgressListener progress) {
    this.unit = unit;
    this.tables = tables;
    this.out = out;
    this.progress = progress;
  }

  Contents run() {
    Map<String, @Nullable Object> header = new LinkedHashMap<>();
    header.put("format", FORMAT);
    header.put("version", VERSION);
    header.put("tenant", unit.tenantId().toString());
    header.put("exported_at", unit.now().toString());
    line(header);
    for (Table<?> table : tables) {
      rows(table);
    }
    Map<String, @Nullable Object> end = new LinkedHashMap<>();
    end.put("users", users.size());
    end.put("rows", counts);
    line(Map.of("end", end));
    return new Contents(users.size(), counts);
  }

  private <R extends Row> void rows(Table<R> table) {
    RowFormat<R> format = new RowFormat<>(table);
    Query<R> query =
        Query.of(table, List.of()).orderedBy(table.order(new String[0])).limitedTo(STEP, 0);
    long count = 0;
    List<R> step;
    do {
      step = unit.rows(table).list(query);
      users(table, step);
      for (R row : step) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("table", table.name());
        line.put("row", format.write(row));
        line(line);
      }
      if (!step.isEmpty()) {
        query = query.continuedAfter(query.position(step.get(step.size() - 1)), STEP);
        count += step.size();
        done += step.size();
        if (!progress.advanced(done, -1)) {
          throw new CancellationException("stopped after " + done + " rows");
        }
      }
    } while (step.size() == STEP);
    counts.put(table.name(), count);
  }

  /** Writes those people that these rows are the first to speak of. */
  private <R extends Row> void users(Table<R> table, List<R> rows) {
    Set<UUID> unknown = new TreeSet<>((a, b) -> Column.compare(a, b));
    for (Constraint.Reference<R> reference : table.references()) {
      if (reference.target().equals(IdentityTables.USERS.name())) {
        for (R row : rows) {
          UUID user = reference.column().get(row);
          if (user != null && users.add(user)) {
            unknown.add(user);
          }
        }
      }
    }
    if (!unknown.isEmpty()) {
      unit.rows(IdentityTables.USERS).find(unknown).stream()
          .sorted((a, b) -> Column.compare(a.id(), b.id()))
          .forEach(this::user);
    }
  }

  private void user(User user) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("id", user.id().toString());
    said.put("external_ref", user.externalRef());
    said.put("email", user.email());
    said.put("display_name", user.displayName());
    said.put("is_active", user.isActive());
    line(Map.of("user", said));
  }

  private void line(Map<String, ? extends @Nullable Object> members) {
    try {
      out.write(JsonLine.write(members));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

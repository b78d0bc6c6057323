package dev.worklog.exchange;

import dev.worklog.entity.CompleteRow;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.json.JsonObject;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.EmbeddedIds;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table on their way in, stored a thousand at once. A row that refers to one of its
 * own table that is yet to come is stored without it, as the version before, and changed at the
 * end.
 */
final class TableImport<R extends Row> {

  static final int STEP = 1_000;

  /** Where references lead. */
  interface Targets {

    /** The id here of a row of the file; empty if no such row has been read. */
    Optional<UUID> id(String table, UUID inFile);
  }

  private final UnitOfWork unit;
  private final Table<R> table;
  private final Ids ids;
  private final Targets targets;
  private final RowFormat<R> format;
  private final int id;
  private final Map<UUID, UUID> read = new HashMap<>();
  private final List<Numbered<R>> waiting = new ArrayList<>();
  private final List<Unfinished<R>> unfinished = new ArrayList<>();

  TableImport(UnitOfWork unit, Table<R> table, Ids ids, Targets targets) {
    this.unit = unit;
    this.table = table;
    this.ids = ids;
    this.targets = targets;
    format = new RowFormat<>(table);
    id = format.position(table.column("id"));
  }

  /** A row and the line that it stands on. */
  private record Numbered<R extends Row>(long line, R row) {}

  /** A row as it is stored, and its values as they shall be, references as in the file. */
  private record Unfinished<R extends Row>(long line, R row, List<@Nullable Object> values) {}

  long count() {
    return read.size();
  }

  /** The id here of a row of the file; empty if it has not been read. */
  Optional<UUID> id(UUID inFile) {
    return Optional.ofNullable(read.get(inFile));
  }

  boolean isFull() {
    return waiting.size() == STEP;
  }

  void add(long line, Map<?, ?> members) {
    try {
      waiting.add(new Numbered<>(line, row(line, format.read(members))));
    } catch (WorklogException.Invalid e) {
      throw Refusal.at(line, e.violations());
    }
  }

  private R row(long line, @Nullable Object[] values) {
    UUID old = (UUID) values[id];
    if (old != null) {
      UUID here = ids == Ids.NEW ? unit.newId() : old;
      if (read.putIfAbsent(old, here) != null) {
        throw Refusal.duplicate("id", old);
      }
      values[id] = here;
    }
    table.tenant().ifPresent(tenant -> values[format.position(tenant)] = unit.tenantId());
    embedded(values);
    @Nullable Object[] known = values.clone();
    boolean complete = refer(known, true);
    if (!complete) {
      table
          .version()
          .map(format::position)
          .filter(version -> known[version] != null)
          .ifPresent(version -> known[version] = (long) Objects.requireNonNull(known[version]) - 1);
    }
    R row = CompleteRow.of(table, known);
    if (!complete) {
      unfinished.add(new Unfinished<>(line, row, Arrays.asList(values)));
    }
    return row;
  }

  /**
   * Lets the references lead to rows here.
   *
   * @param first whether rows of this table may be yet to come; such references become null
   * @return whether none of them did
   */
  private boolean refer(@Nullable Object[] values, boolean first) {
    List<Violation> violations = new ArrayList<>();
    boolean complete = true;
    for (Constraint.Reference<R> reference : table.references()) {
      int at = format.position(reference.column());
      UUID inFile = (UUID) values[at];
      if (inFile == null) {
        continue;
      }
      UUID here = targets.id(reference.target(), inFile).orElse(null);
      boolean mayFollow = first && reference.target().equals(table.name());
      if (here == null && !(mayFollow && reference.column().nullable())) {
        String column = reference.column().name();
        violations.add(
            new Violation(
                column,
                "leads_nowhere",
                "no line before has " + inFile + " of " + reference.target(),
                Map.of("id", inFile, "table", reference.target())));
      }
      complete &= here != null;
      values[at] = here;
    }
    if (!violations.isEmpty()) {
      throw new WorklogException.Invalid(violations);
    }
    return complete;
  }

  private void embedded(@Nullable Object[] values) {
    for (EmbeddedIds<R> place : table.embeddedIds()) {
      int at = format.position(place.column());
      if (ids == Ids.NEW && values[at] instanceof JsonObject json) {
        Map<String, @Nullable Object> members = new HashMap<>(json.asMap());
        inside(place, members, List.of(place.member().split("\\.")));
        values[at] = JsonObject.of(members);
      }
    }
  }

  private void inside(
      EmbeddedIds<R> place, Map<String, @Nullable Object> members, List<String> path) {
    String name = path.get(0);
    Object member = members.get(name);
    if (path.size() > 1) {
      if (member instanceof Map<?, ?> below) {
        Map<String, @Nullable Object> copy = new HashMap<>();
        below.forEach((key, value) -> copy.put((String) key, value));
        inside(place, copy, path.subList(1, path.size()));
        members.put(name, copy);
      }
    } else if (member instanceof List<?> items) {
      List<@Nullable Object> here = new ArrayList<>();
      items.forEach(item -> here.add(embedded(place, item)));
      members.put(name, here);
    } else if (member != null) {
      members.put(name, embedded(place, member));
    }
  }

  /** The id here, as text; what is no id of a row of the file stays. */
  private @Nullable Object embedded(EmbeddedIds<R> place, @Nullable Object item) {
    if (!(item instanceof String text)) {
      return item;
    }
    try {
      return targets.id(place.target(), UUID.fromString(text)).map(UUID::toString).orElse(text);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Stores what has been read; how many rows. */
  int flush() {
    int count = waiting.size();
    if (count > 0) {
      List<R> rows = waiting.stream().map(Numbered::row).toList();
      try {
        unit.insert(table, rows);
      } catch (WorklogException.Conflict e) {
        throw located(e, waiting);
      }
      waiting.clear();
    }
    return count;
  }

  /** Gives the rows that were stored without a reference what they shall refer to. */
  void finish() {
    for (int from = 0; from < unfinished.size(); from += STEP) {
      List<R> before = new ArrayList<>();
      List<R> after = new ArrayList<>();
      List<Numbered<R>> lines = new ArrayList<>();
      int to = Math.min(from + STEP, unfinished.size());
      for (Unfinished<R> each : unfinished.subList(from, to)) {
        R row = finished(each);
        before.add(each.row());
        after.add(row);
        lines.add(new Numbered<>(each.line(), row));
      }
      try {
        unit.replace(table, before, after);
      } catch (WorklogException.Conflict e) {
        throw located(e, lines);
      }
    }
    unfinished.clear();
  }

  private R finished(Unfinished<R> each) {
    try {
      @Nullable Object[] values = each.values().toArray();
      refer(values, false);
      return CompleteRow.of(table, values);
    } catch (WorklogException.Invalid e) {
      throw Refusal.at(each.line(), e.violations());
    }
  }

  private static <R extends Row> WorklogException.Conflict located(
      WorklogException.Conflict conflict, List<Numbered<R>> rows) {
    UUID refused = conflict.row().orElse(null);
    return rows.stream()
        .filter(each -> each.row().id().equals(refused))
        .findFirst()
        .map(each -> conflict.at(Refusal.path(each.line())))
        .orElseGet(
            () ->
                conflict.at(
                    "lines " + rows.get(0).line() + " to " + rows.get(rows.size() - 1).line()));
  }
}

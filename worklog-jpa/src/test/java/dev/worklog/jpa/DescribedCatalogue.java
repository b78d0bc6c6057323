package dev.worklog.jpa;

import dev.worklog.WorklogSchema;
import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Index;
import dev.worklog.storage.Table;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a {@link Catalogue} has to be, going by the descriptions of the tables. */
final class DescribedCatalogue {

  private final Database database;
  private final SortedSet<String> lines = new TreeSet<>();

  private DescribedCatalogue(Database database) {
    this.database = database;
  }

  static SortedSet<String> on(Database database) {
    DescribedCatalogue catalogue = new DescribedCatalogue(database);
    WorklogSchema.ALL.tables().forEach(catalogue::add);
    if (database == Database.POSTGRESQL) {
      catalogue.lines.add("index ix_worklogs_tags on worklogs(tags)");
      catalogue.lines.add("function worklog_set_updated_at");
    }
    return catalogue.lines;
  }

  private void add(Table<?> table) {
    for (Column<?, ?> column : table.storedColumns()) {
      String type = ColumnTypes.described(database, column);
      lines.add("column " + table + "." + column + " " + type + (column.nullable() ? " null" : ""));
    }
    lines.add("primary key " + table.primaryKey() + " on " + table + "(id)");
    table.constraints().forEach(constraint -> lines.add(line(table, constraint)));
    table.indexes().forEach(index -> lines.add(line(table, index)));
    if (database == Database.POSTGRESQL && table.hasColumn("updated_at")) {
      lines.add("trigger tr_" + table + "_updated_at on " + table + " for update");
    }
  }

  private static String line(Table<?> table, Constraint<?> constraint) {
    String where = constraint.name() + " on " + table;
    if (constraint instanceof Constraint.Unique<?> unique) {
      return "unique key " + where + "(" + names(unique.columns()) + ")";
    }
    if (constraint instanceof Constraint.Reference<?> to) {
      String rule =
          to.onDelete() == Constraint.OnDelete.REFUSE ? "NO_ACTION" : to.onDelete().name();
      return "reference %s %s(%s) -> %s(id) on delete %s"
          .formatted(
              to.name(),
              table,
              to.column(),
              to.target(),
              rule.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (constraint instanceof Constraint.OneOf<?> oneOf) {
      return "check " + where + " " + new TreeSet<>(oneOf.wires());
    }
    if (constraint instanceof Constraint.Between<?> between) {
      return "check "
          + where
          + " "
          + new TreeSet<>(List.of(between.low().toString(), between.high().toString()));
    }
    return "check " + where + " []";
  }

  private static String line(Table<?> table, Index<?> index) {
    String columns =
        index.columns().stream()
            .map(step -> step.column() + (step.descending() ? " desc" : ""))
            .collect(Collectors.joining(", "));
    return "index " + index.name() + " on " + table + "(" + columns + ")";
  }

  private static String names(List<? extends Column<?, ?>> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}

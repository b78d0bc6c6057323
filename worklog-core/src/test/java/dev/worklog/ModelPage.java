package dev.worklog;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Index;
import dev.worklog.storage.Order;
import dev.worklog.storage.Row;
import dev.worklog.storage.Shape;
import dev.worklog.storage.Table;
import dev.worklog.storage.TextRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a page of the model has to say of the tables of its context, in Markdown and Mermaid. */
final class ModelPage {

  private static final Map<Class<?>, String> TYPES =
      Map.ofEntries(
          Map.entry(UUID.class, "uuid"),
          Map.entry(String.class, "text"),
          Map.entry(Boolean.class, "boolean"),
          Map.entry(Integer.class, "integer"),
          Map.entry(Long.class, "long"),
          Map.entry(Double.class, "double"),
          Map.entry(BigDecimal.class, "decimal"),
          Map.entry(LocalDate.class, "date"),
          Map.entry(Instant.class, "instant"),
          Map.entry(Duration.class, "duration"),
          Map.entry(List.class, "list"),
          Map.entry(JsonObject.class, "json"));

  // What a draft alone does not tell.
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "users.display_name", "local part of the e-mail",
          "worklogs.work_type", "delivery",
          "worklogs.enrichment_status", "pending",
          "worklogs.enrichment_suggestions", "{}",
          "worklogs.ai_summary", "empty");

  private ModelPage() {}

  /** The diagram of these tables and of every reference that they have. */
  static String diagram(List<Table<?>> tables) {
    StringBuilder text = new StringBuilder("erDiagram\n");
    for (Table<?> table : tables) {
      text.append("    ").append(table.name()).append(" {\n");
      for (Column<?, ?> column : table.storedColumns()) {
        text.append("        ").append(attribute(table, column)).append('\n');
      }
      text.append("    }\n");
    }
    for (Table<?> table : tables) {
      for (Constraint.Reference<?> reference : table.references()) {
        text.append("    ").append(relation(table, reference)).append('\n');
      }
    }
    return text.toString();
  }

  private static String attribute(Table<?> table, Column<?, ?> column) {
    List<String> keys = new ArrayList<>();
    if (column.name().equals("id")) {
      keys.add("PK");
    }
    if (table.references().stream().anyMatch(fk -> fk.column().equals(column))) {
      keys.add("FK");
    }
    if (!column.name().equals("tenant_id")
        && table.uniques().stream().anyMatch(key -> key.columns().contains(column))) {
      keys.add("UK");
    }
    return (type(column) + " " + column.name() + " " + String.join(", ", keys)).strip();
  }

  private static String relation(Table<?> table, Constraint.Reference<?> reference) {
    return reference.target()
        + (reference.column().nullable() ? " |o--o{ " : " ||--o{ ")
        + table.name()
        + " : \""
        + reference.column().name()
        + ", "
        + reference.onDelete().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + "\"";
  }

  private static String type(Column<?, ?> column) {
    return column.type().isEnum() ? "enum" : String.valueOf(TYPES.get(column.type()));
  }

  /** A row for each column; the last cell, what the column means, is the page's own. */
  static String columns(Table<?> table, Map<String, String> meanings) {
    Map<String, String> defaults = defaults(table);
    StringBuilder text =
        new StringBuilder(
            """
            | column | type | null | default | limits | meaning |
            | --- | --- | --- | --- | --- | --- |
            """);
    for (Column<?, ?> column : table.storedColumns()) {
      text.append(
          row(
              "`" + column.name() + "`",
              type(column),
              column.nullable() ? "yes" : "no",
              defaults.getOrDefault(column.name(), "library"),
              limits(table, column),
              meanings.getOrDefault(column.name(), "")));
    }
    return text.toString();
  }

  private static String row(String... cells) {
    StringBuilder text = new StringBuilder("|");
    for (String cell : cells) {
      text.append(cell.isEmpty() ? " |" : " " + cell + " |");
    }
    return text.append('\n').toString();
  }

  private static Map<String, String> defaults(Table<?> table) {
    Map<String, String> defaults = new HashMap<>();
    Class<?> draft;
    try {
      draft = Class.forName(table.type().getName() + "Draft");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(table + " has no draft", e);
    }
    Map<String, Object> given = of(Shape.of(draft));
    for (Column<?, ?> column : table.columns()) {
      String key = table.name() + "." + column.name();
      if (column.derived()) {
        defaults.put(column.name(), "derived");
      } else if (DEFAULTS.containsKey(key)) {
        defaults.put(column.name(), DEFAULTS.get(key));
      } else if (given.containsKey(column.path())) {
        defaults.put(column.name(), text(column, given.get(column.path())));
      }
    }
    return defaults;
  }

  /** What a draft says that nobody gave anything. */
  private static <D> Map<String, Object> of(Shape<D> shape) {
    @Nullable Object[] nothing = new @Nullable Object[shape.leaves().size()];
    D draft = shape.make(nothing);
    Map<String, Object> values = new HashMap<>();
    for (Shape.Leaf<D> leaf : shape.leaves()) {
      values.put(leaf.path(), leaf.read().apply(draft));
    }
    return values;
  }

  private static String text(Column<?, ?> column, @Nullable Object value) {
    boolean nothing = value == null || value.equals("");
    if (nothing && !column.nullable() && (value == null || column.rule().required())) {
      return "required";
    }
    if (value == null) {
      return "null";
    }
    if (nothing || value.equals(List.of())) {
      return "empty";
    }
    return value instanceof Wire wire ? wire.wire() : value.toString();
  }

  private static String limits(Table<?> table, Column<?, ?> column) {
    List<String> limits = new ArrayList<>();
    TextRule rule = column.rule();
    if (column.type() == String.class || column.type() == List.class) {
      limits.add((column.type() == List.class ? "each " : "") + "≤ " + grouped(rule.maxLength()));
      if (rule.required()) {
        limits.add("not blank");
      }
      if (rule.trimmed()) {
        limits.add("trimmed");
      }
      if (rule.format() != TextRule.Format.ANY) {
        limits.add(rule.format() == TextRule.Format.URL ? "http(s) URL" : "e-mail");
      }
    }
    for (Constraint.Check<?> check : table.checks()) {
      if (check instanceof Constraint.OneOf<?> oneOf && oneOf.column().equals(column)) {
        limits.add(String.join(", ", oneOf.wires()));
      }
      if (check instanceof Constraint.Between<?> between && between.column().equals(column)) {
        limits.add(between.low().toPlainString() + " to " + between.high().toPlainString());
      }
    }
    return String.join(", ", limits);
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A row for each key, reference and check. */
  static String constraints(Table<?> table) {
    StringBuilder text =
        new StringBuilder("| constraint | columns | rule |\n| --- | --- | --- |\n");
    text.append(row("`" + table.primaryKey() + "`", "`id`", "unique"));
    for (Constraint<?> constraint : table.constraints()) {
      text.append(
          row("`" + constraint.name() + "`", code(columns(constraint)), rule(constraint).strip()));
    }
    return text.toString();
  }

  private static List<String> columns(Constraint<?> constraint) {
    if (constraint instanceof Constraint.Unique<?> unique) {
      return unique.columns().stream().map(Column::name).toList();
    }
    if (constraint instanceof Constraint.Reference<?> reference) {
      return List.of(reference.column().name());
    }
    if (constraint instanceof Constraint.Between<?> between) {
      return List.of(between.column().name());
    }
    if (constraint instanceof Constraint.OneOf<?> oneOf) {
      return List.of(oneOf.column().name());
    }
    if (constraint instanceof Constraint.NotBefore<?> notBefore) {
      return List.of(notBefore.later().name(), notBefore.earlier().name());
    }
    return ((Constraint.ExactlyOne<?>) constraint).columns().stream().map(Column::name).toList();
  }

  private static String rule(Constraint<?> constraint) {
    if (constraint instanceof Constraint.Reference<?> reference) {
      return "refers to `" + reference.target() + "`; " + rule(reference.onDelete());
    }
    if (constraint instanceof Constraint.Unique) {
      return "unique";
    }
    if (constraint instanceof Constraint.NotBefore) {
      return "the first is not before the second";
    }
    return constraint instanceof Constraint.ExactlyOne ? "exactly one is set" : "the limits above";
  }

  private static String rule(Constraint.OnDelete onDelete) {
    return switch (onDelete) {
      case CASCADE -> "deleted with it";
      case SET_NULL -> "null once it is deleted";
      case REFUSE -> "keeps it from being deleted";
    };
  }

  /** A row for each index. */
  static String indexes(Table<?> table) {
    StringBuilder text = new StringBuilder("| index | columns |\n| --- | --- |\n");
    for (Index<?> index : table.indexes()) {
      text.append(row("`" + index.name() + "`", code(steps(index.columns()))));
    }
    return text.toString();
  }

  /** How rows are listed unless asked otherwise. */
  static <R extends Row> String order(Table<R> table) {
    return "Order: " + code(steps(table.order())) + ".";
  }

  private static <R> List<String> steps(List<Order<R>> steps) {
    return steps.stream().map(Order::toString).toList();
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}

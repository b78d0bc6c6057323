package dev.worklog.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of tables that refer to each other and to no others. Immutable. */
public final class Schema {

  private final Map<String, Table<?>> tables = new LinkedHashMap<>();

  /**
   * Tables in an order in which each stands after those that it refers to.
   *
   * @throws IllegalArgumentException if a name repeats or a reference leads nowhere
   */
  public Schema(List<? extends Table<?>> tables) {
    for (Table<?> table : tables) {
      for (Constraint.Reference<?> reference : table.references()) {
        if (!this.tables.containsKey(reference.target())
            && !reference.target().equals(table.name())) {
          throw new IllegalArgumentException(
              reference.name() + " needs " + reference.target() + " before " + table.name());
        }
      }
      for (EmbeddedIds<?> ids : table.embeddedIds()) {
        if (!this.tables.containsKey(ids.target())) {
          throw new IllegalArgumentException(
              table + "." + ids.column() + " needs " + ids.target() + " before it");
        }
      }
      if (this.tables.put(table.name(), table) != null) {
        throw new IllegalArgumentException("two tables are called " + table.name());
      }
    }
  }

  /** This schema and one more table, which may refer to those of this schema. */
  public Schema with(Table<?> table) {
    List<Table<?>> more = new ArrayList<>(tables());
    more.add(table);
    return new Schema(more);
  }

  /** Each after those that it refers to. */
  public List<Table<?>> tables() {
    return List.copyOf(tables.values());
  }

  public Optional<Table<?>> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** The references that lead to this table, each with the table that has it. */
  public List<Referrer<?>> referrers(String target) {
    List<Referrer<?>> found = new ArrayList<>();
    for (Table<?> table : tables.values()) {
      addReferrers(table, target, found);
    }
    return List.copyOf(found);
  }

  private static <R extends Row> void addReferrers(
      Table<R> table, String target, List<Referrer<?>> found) {
    for (Constraint.Reference<R> reference : table.references()) {
      if (reference.target().equals(target)) {
        found.add(new Referrer<>(table, reference));
      }
    }
  }

  /** A reference and the table that has it. */
  public record Referrer<R extends Row>(Table<R> table, Constraint.Reference<R> reference) {}
}

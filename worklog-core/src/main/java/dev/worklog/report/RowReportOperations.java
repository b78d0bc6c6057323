package dev.worklog.report;

import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.identity.IdentityTables;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums from rows: each is looked at once and kept nowhere. */
final class RowReportOperations implements ReportOperations {

  private final StorageTransaction transaction;
  private final Scan scan;

  RowReportOperations(StorageTransaction transaction, Scan scan) {
    this.transaction = transaction;
    this.scan = scan;
  }

  @Override
  public List<Sum> aggregate(
      UUID tenantId,
      List<Condition<WorkLog>> where,
      List<Column<WorkLog, ?>> by,
      Rounding rounding) {
    Dimension[] dimensions = by.stream().map(RowReportOperations::of).toArray(Dimension[]::new);
    Map<Object, Cell> cells = new HashMap<>();
    Function<Object, Cell> empty = key -> new Cell();
    scan.scan(
        tenantId,
        where,
        log -> cells.computeIfAbsent(key(dimensions, log), empty).add(log, rounding));
    List<List<@Nullable Object>> keys = new ArrayList<>(cells.size());
    cells.keySet().forEach(key -> keys.add(values(dimensions, key)));
    List<Map<Object, String>> names = new ArrayList<>();
    for (int i = 0; i < dimensions.length; i++) {
      names.add(names(tenantId, dimensions[i], i, keys));
    }
    List<Sum> sums = new ArrayList<>(keys.size());
    int at = 0;
    for (Cell cell : cells.values()) {
      List<@Nullable Object> values = keys.get(at++);
      sums.add(new Sum(values, named(values, names), cell.figures()));
    }
    return sums;
  }

  private static Dimension of(Column<WorkLog, ?> column) {
    return Arrays.stream(Dimension.values())
        .filter(dimension -> dimension.column().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is grouped by " + column));
  }

  // One value stands for itself, which most often is all there is to hash.
  private static @Nullable Object key(Dimension[] dimensions, WorkLog log) {
    if (dimensions.length == 1) {
      return dimensions[0].read(log);
    }
    @Nullable Object[] values = new @Nullable Object[dimensions.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = dimensions[i].read(log);
    }
    return Arrays.asList(values);
  }

  @SuppressWarnings("unchecked") // what key() made
  private static List<@Nullable Object> values(Dimension[] dimensions, @Nullable Object key) {
    return dimensions.length == 1
        ? Collections.singletonList(key)
        : (List<@Nullable Object>) Objects.requireNonNull(key);
  }

  private static List<@Nullable String> named(
      List<@Nullable Object> values, List<Map<Object, String>> names) {
    List<@Nullable String> named = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      named.add(names.get(i).get(values.get(i)));
    }
    return named;
  }

  private Map<Object, String> names(
      UUID tenantId, Dimension dimension, int at, List<List<@Nullable Object>> keys) {
    if (dimension.level().isEmpty() && dimension != Dimension.USER) {
      return new HashMap<>();
    }
    Set<UUID> ids = new HashSet<>();
    for (List<@Nullable Object> values : keys) {
      if (values.get(at) instanceof UUID id) {
        ids.add(id);
      }
    }
    Level level = dimension.level().orElse(null);
    return ids.isEmpty()
        ? new HashMap<>()
        : level == null ? users(ids) : nodes(tenantId, HierarchyTables.table(level), ids);
  }

  private Map<Object, String> users(Set<UUID> ids) {
    return transaction.rows(IdentityTables.USERS, null).find(ids).stream()
        .collect(Collectors.toMap(user -> (Object) user.id(), user -> user.displayName()));
  }

  private <N extends Node> Map<Object, String> nodes(UUID tenantId, Table<N> table, Set<UUID> ids) {
    return transaction.rows(table, tenantId).find(ids).stream()
        .collect(Collectors.toMap(node -> (Object) node.id(), Node::name));
  }

  /** Figures that grow. */
  private static final class Cell {

    private long entries;
    private long minutes;
    private long billable;
    private long without;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(WorkLog log, Rounding rounding) {
      entries++;
      Integer effort = log.effortMinutes();
      if (effort == null) {
        without++;
      } else {
        long rounded = rounding.round(effort);
        minutes += rounded;
        billable += log.isBillable() ? rounded : 0;
      }
      LocalDate day = log.occurredOn();
      if (first == null || day.isBefore(first)) {
        first = day;
      }
      if (last == null || day.isAfter(last)) {
        last = day;
      }
    }

    Figures figures() {
      return new Figures(entries, minutes, billable, without, first, last);
    }
  }
}

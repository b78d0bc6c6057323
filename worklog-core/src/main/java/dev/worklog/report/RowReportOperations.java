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
import java.util.function.Consumer;
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
    Cells cells = new Cells(by, rounding);
    scan.scan(tenantId, where, cells);
    List<List<@Nullable Object>> keys = cells.keys();
    List<Map<Object, String>> names = new ArrayList<>(by.size());
    for (int i = 0; i < by.size(); i++) {
      names.add(names(tenantId, cells.by[i], i, keys));
    }
    List<Sum> sums = new ArrayList<>(keys.size());
    int at = 0;
    for (Cell cell : cells.cells.values()) {
      List<@Nullable Object> values = keys.get(at++);
      sums.add(new Sum(values, named(values, names), cell.figures()));
    }
    return sums;
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
    Map<Object, String> names = new HashMap<>();
    transaction
        .rows(IdentityTables.USERS, null)
        .find(ids)
        .forEach(user -> names.put(user.id(), user.displayName()));
    return names;
  }

  private <N extends Node> Map<Object, String> nodes(UUID tenantId, Table<N> table, Set<UUID> ids) {
    Map<Object, String> names = new HashMap<>();
    transaction.rows(table, tenantId).find(ids).forEach(node -> names.put(node.id(), node.name()));
    return names;
  }

  /** A cell for each combination of values that occurs. */
  private static final class Cells implements Consumer<WorkLog> {

    private final Dimension[] by;
    private final Rounding rounding;
    private final Map<@Nullable Object, Cell> cells = new HashMap<>();

    Cells(List<Column<WorkLog, ?>> columns, Rounding rounding) {
      this.by = new Dimension[columns.size()];
      for (int i = 0; i < by.length; i++) {
        by[i] = Dimension.of(columns.get(i));
      }
      this.rounding = rounding;
    }

    @Override
    public void accept(WorkLog log) {
      Object key = key(log);
      Cell cell = cells.get(key);
      if (cell == null) {
        cell = new Cell();
        cells.put(key, cell);
      }
      cell.add(log, rounding);
    }

    // One value stands for itself, which most often is all there is to hash.
    private @Nullable Object key(WorkLog log) {
      if (by.length == 1) {
        return by[0].read(log);
      }
      @Nullable Object[] values = new @Nullable Object[by.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = by[i].read(log);
      }
      return Arrays.asList(values);
    }

    /** The values of each cell, in the order of the cells. */
    @SuppressWarnings("unchecked") // what key() made
    List<List<@Nullable Object>> keys() {
      List<List<@Nullable Object>> keys = new ArrayList<>(cells.size());
      for (Object key : cells.keySet()) {
        keys.add(
            by.length == 1
                ? Collections.singletonList(key)
                : (List<@Nullable Object>) Objects.requireNonNull(key));
      }
      return keys;
    }
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

package dev.worklog.inmemory;

import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Order;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way through one index to the rows of a query: a few ranges of it, whose sizes are known
 * beforehand. Of all ways the cheapest is taken.
 */
final class Plan<R extends Row> {

  // More ranges than that are not worth the seeking.
  private static final int MAX_RANGES = 1_000;
  // How many rows are looked at for one that fits, where nothing better is known.
  private static final long GUESS = 50;

  private final TableState<R> state;
  private final Query<R> query;
  private final int index;
  private final List<List<@Nullable Object>> prefixes = new ArrayList<>();
  private final Set<Column<R, ?>> fixed = new HashSet<>();
  private final Set<Condition<R>> covered = new HashSet<>();
  private Condition.@Nullable Range<R, ?> range;

  private Plan(TableState<R> state, Query<R> query, int index) {
    this.state = state;
    this.query = query;
    this.index = index;
    prefixes.add(List.of());
    narrow();
  }

  static <R extends Row> Plan<R> of(TableState<R> state, Query<R> query) {
    Plan<R> best = null;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < state.table().indexes().size(); i++) {
      Plan<R> plan = new Plan<>(state, query, i);
      long cost = plan.cost();
      if (best == null || cost < least) {
        best = plan;
        least = cost;
      }
    }
    return Objects.requireNonNull(best);
  }

  /** The way on which the fewest rows are looked at, for a question without order or limit. */
  static <R extends Row> Plan<R> unordered(TableState<R> state, Query<R> query) {
    Plan<R> best = null;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < state.table().indexes().size(); i++) {
      Plan<R> plan = new Plan<>(state, query, i);
      if (plan.isExact()) {
        return plan;
      }
      long size = plan.size();
      if (best == null || size < least) {
        best = plan;
        least = size;
      }
    }
    return Objects.requireNonNull(best);
  }

  private MemoryIndex<R> index() {
    return state.table().indexes().get(index);
  }

  /** Follows the steps of the index as far as the query fixes them. */
  private void narrow() {
    for (Order<R> step : index().steps()) {
      Condition.In<R, ?> in = findIn(step.column()).orElse(null);
      if (in == null
          || in.values().isEmpty()
          || (long) prefixes.size() * in.values().size() > MAX_RANGES) {
        range = findRange(step.column()).orElse(null);
        return;
      }
      covered.add(in);
      Set<?> values = in.values();
      if (values.size() == 1) {
        fixed.add(step.column());
      }
      List<List<@Nullable Object>> longer = new ArrayList<>();
      for (List<@Nullable Object> prefix : prefixes) {
        for (Object value : values) {
          List<@Nullable Object> next = new ArrayList<>(prefix);
          next.add(value);
          longer.add(next);
        }
      }
      prefixes.clear();
      prefixes.addAll(longer);
    }
  }

  private Optional<Condition.In<R, ?>> findIn(Column<R, ?> column) {
    for (Condition<R> condition : query.where()) {
      if (condition instanceof Condition.In<R, ?> in && in.column().equals(column)) {
        return Optional.of(in);
      }
    }
    return Optional.empty();
  }

  private Optional<Condition.Range<R, ?>> findRange(Column<R, ?> column) {
    for (Condition<R> condition : query.where()) {
      if (condition instanceof Condition.Range<R, ?> found && found.column().equals(column)) {
        if (!column.nullable()) {
          covered.add(condition);
        }
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private Tree<R> tree() {
    return state.tree(index);
  }

  /** Before the range of this prefix: negative; in it: 0; after it: positive. */
  private Tree.Probe<R> probe(List<@Nullable Object> prefix) {
    Tree.Probe<R> within = index().probe(prefix);
    Condition.Range<R, ?> bounds = range;
    if (bounds == null) {
      return within;
    }
    int step = prefix.size();
    boolean descending = index().steps().get(step).descending();
    Object low = descending ? bounds.to() : bounds.from();
    Object high = descending ? bounds.from() : bounds.to();
    return row -> {
      int c = within.compare(row);
      if (c != 0) {
        return c;
      }
      if (low != null && index().compare(step, row, low) < 0) {
        return -1;
      }
      return high != null && index().compare(step, row, high) > 0 ? 1 : 0;
    };
  }

  private long size() {
    long size = 0;
    for (List<@Nullable Object> prefix : prefixes) {
      Tree.Probe<R> probe = probe(prefix);
      long before = tree().rank(probe);
      size += tree().rank(row -> probe.compare(row) <= 0 ? -1 : 1) - before;
    }
    return size;
  }

  private long cost() {
    if (query.where().stream().anyMatch(Plan::isImpossible)) {
      return 0;
    }
    long size = size();
    if (direction() == 0) {
      return 2 * size + prefixes.size();
    }
    long wanted = query.limit() + Math.min(query.offset(), Integer.MAX_VALUE);
    return Math.min(size, wanted * (isExact() ? 1 : GUESS)) + prefixes.size();
  }

  /** Whether every row on the way fits. */
  private boolean isExact() {
    return covered.size() == query.where().size();
  }

  private static boolean isImpossible(Condition<?> condition) {
    return condition instanceof Condition.In<?, ?> in && in.values().isEmpty();
  }

  /** 1 if the index gives the rows in the order of the query, -1 if backwards, 0 if neither. */
  private int direction() {
    if (prefixes.size() != 1) {
      return 0;
    }
    List<Order<R>> given = unfixed(index().steps());
    List<Order<R>> wanted = unfixed(query.order());
    if (given.equals(wanted)) {
      return 1;
    }
    return given.stream().map(Order::reversed).toList().equals(wanted) ? -1 : 0;
  }

  private List<Order<R>> unfixed(List<Order<R>> steps) {
    return steps.stream().filter(step -> !fixed.contains(step.column())).toList();
  }

  /** How many rows fit, whatever limit, offset and start. */
  long count() {
    if (query.where().stream().anyMatch(Plan::isImpossible)) {
      return 0;
    }
    if (isExact()) {
      return size();
    }
    long[] count = {0};
    scan(row -> count[0]++);
    return count[0];
  }

  /** Goes through the rows that fit, whatever limit, offset and start, in no order. */
  void scan(Consumer<R> each) {
    if (query.where().stream().anyMatch(Plan::isImpossible)) {
      return;
    }
    List<Condition<R>> others =
        query.where().stream().filter(condition -> !covered.contains(condition)).toList();
    for (List<@Nullable Object> prefix : prefixes) {
      Tree.Probe<R> probe = probe(prefix);
      tree()
          .forEach(
              tree().rank(probe),
              tree().rank(row -> probe.compare(row) <= 0 ? -1 : 1),
              row -> {
                for (Condition<R> condition : others) {
                  if (!condition.test(row)) {
                    return;
                  }
                }
                each.accept(row);
              });
    }
  }

  List<R> list() {
    if (query.limit() == 0 || query.where().stream().anyMatch(Plan::isImpossible)) {
      return List.of();
    }
    return direction() == 0 ? sorted() : walked(direction() > 0);
  }

  private List<R> sorted() {
    List<R> found = new ArrayList<>();
    for (List<@Nullable Object> prefix : prefixes) {
      Tree.Probe<R> probe = probe(prefix);
      Iterator<R> rows = tree().from(probe);
      for (R row = next(rows); row != null && probe.compare(row) == 0; row = next(rows)) {
        if (query.test(row) && query.isAfter(row)) {
          found.add(row);
        }
      }
    }
    found.sort(query.comparator());
    int from = (int) Math.min(query.offset(), found.size());
    int to = (int) Math.min((long) from + query.limit(), found.size());
    return List.copyOf(found.subList(from, to));
  }

  private List<R> walked(boolean up) {
    Tree.Probe<R> probe = probe(prefixes.get(0));
    Tree.Probe<R> start = query.after() == null ? probe : startAfter(probe, up);
    Iterator<R> rows = up ? tree().from(start) : tree().downFrom(start);
    List<R> found = new ArrayList<>();
    long skip = query.offset();
    for (R row = next(rows); row != null && found.size() < query.limit(); row = next(rows)) {
      int c = probe.compare(row);
      if (up ? c > 0 : c < 0) {
        break;
      }
      if (c == 0 && query.test(row) && query.isAfter(row) && skip-- <= 0) {
        found.add(row);
      }
    }
    return List.copyOf(found);
  }

  /** Within the range, rows up to the start of the query count as passed. */
  private Tree.Probe<R> startAfter(Tree.Probe<R> probe, boolean up) {
    return row -> {
      int c = probe.compare(row);
      if (c != 0) {
        return c;
      }
      return query.isAfter(row) ? 0 : (up ? -1 : 1);
    };
  }

  private static <R> @Nullable R next(Iterator<R> rows) {
    return rows.hasNext() ? rows.next() : null;
  }
}

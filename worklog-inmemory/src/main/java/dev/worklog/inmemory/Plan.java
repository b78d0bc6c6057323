package dev.worklog.inmemory;

import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Order;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way to the rows of a query: by their ids, or through one index, a few ranges of it, whose
 * sizes are known beforehand. Of all ways the cheapest is taken.
 */
final class Plan<R extends Row> {

  // More ranges than that are not worth the seeking.
  private static final int MAX_RANGES = 1_000;
  // How many rows are looked at for one that fits, where nothing better is known.
  private static final long GUESS = 50;

  private static final int BY_ID = -1;

  private final TableState<R> state;
  private final Query<R> query;
  private final int index;
  private final List<Order<R>> steps;
  private List<List<@Nullable Object>> prefixes = List.of(List.of());
  // Of the conditions of the query, in their order: those that every row on the way fulfils.
  private final boolean[] covered;
  private Condition.@Nullable Range<R, ?> range;

  private Plan(TableState<R> state, Query<R> query, int index) {
    this.state = state;
    this.query = query;
    this.index = index;
    this.steps = index == BY_ID ? state.table().byId() : state.table().index(index).steps();
    this.covered = new boolean[query.where().size()];
    narrow();
  }

  static <R extends Row> Plan<R> of(TableState<R> state, Query<R> query) {
    return cheapest(state, query, true);
  }

  /** The way on which the fewest rows are looked at, for a question without order or limit. */
  static <R extends Row> Plan<R> unordered(TableState<R> state, Query<R> query) {
    return cheapest(state, query, false);
  }

  /**
   * All ways that miss no row, or only the best of them where it can be told at once.
   *
   * @param ordered whether order and limit matter; if not, one on which every row fits is as good
   *     as any
   */
  private static <R extends Row> List<Plan<R>> plans(
      TableState<R> state, Query<R> query, boolean ordered) {
    Plan<R> byId = new Plan<>(state, query, BY_ID);
    if (byId.prefixes.get(0).size() == 1) {
      return List.of(byId);
    }
    List<Plan<R>> plans = new ArrayList<>();
    for (int i = 0; i < state.table().indexes().size(); i++) {
      Plan<R> plan = new Plan<>(state, query, i);
      if (plan.prefixes.get(0).size() >= state.table().index(i).seekable()) {
        if (!ordered && plan.isExact()) {
          return List.of(plan);
        }
        plans.add(plan);
      }
    }
    return plans;
  }

  private static <R extends Row> Plan<R> cheapest(
      TableState<R> state, Query<R> query, boolean ordered) {
    List<Plan<R>> plans = plans(state, query, ordered);
    Plan<R> best = plans.get(0);
    if (plans.size() == 1) {
      return best;
    }
    long least = Long.MAX_VALUE;
    for (Plan<R> plan : plans) {
      long each = ordered ? plan.cost() : plan.about();
      if (each < least) {
        best = plan;
        least = each;
      }
    }
    return best;
  }

  /** Follows the steps of the index as far as the query fixes them. */
  private void narrow() {
    for (Order<R> step : steps) {
      int at = find(Condition.In.class, step.column());
      Set<?> values = at < 0 ? Set.of() : ((Condition.In<R, ?>) query.where().get(at)).values();
      if (values.isEmpty() || (long) prefixes.size() * values.size() > most()) {
        bound(step.column());
        return;
      }
      covered[at] = true;
      List<List<@Nullable Object>> longer = new ArrayList<>(prefixes.size() * values.size());
      for (List<@Nullable Object> prefix : prefixes) {
        for (Object value : values) {
          List<@Nullable Object> next = new ArrayList<>(prefix.size() + 1);
          next.addAll(prefix);
          next.add(value);
          longer.add(next);
        }
      }
      prefixes = longer;
    }
  }

  private long most() {
    return index == BY_ID ? Long.MAX_VALUE : MAX_RANGES;
  }

  @SuppressWarnings("unchecked") // the conditions of a query are about its rows
  private void bound(Column<R, ?> column) {
    int at = find(Condition.Range.class, column);
    if (at >= 0) {
      range = (Condition.Range<R, ?>) query.where().get(at);
      covered[at] = !column.nullable();
    }
  }

  /** The position of the first condition of this kind on the column; -1 if there is none. */
  private int find(Class<?> kind, Column<R, ?> column) {
    List<Condition<R>> where = query.where();
    for (int i = 0; i < where.size(); i++) {
      Condition<R> condition = where.get(i);
      if (kind.isInstance(condition) && columnOf(condition).equals(column)) {
        return i;
      }
    }
    return -1;
  }

  private static <R> Object columnOf(Condition<R> condition) {
    return condition instanceof Condition.In<R, ?> in
        ? in.column()
        : ((Condition.Range<R, ?>) condition).column();
  }

  private MemoryIndex<R> index() {
    return state.table().index(index);
  }

  private Tree<R> tree() {
    return state.tree(index);
  }

  /** Before the range of this prefix: negative; in it: 0; after it: positive. */
  private Tree.Probe<R> probe(List<@Nullable Object> prefix) {
    return range == null ? index().probe(prefix) : index().probe(prefix, range);
  }

  /** How many rows lie in the ranges. */
  private long size() {
    long size = 0;
    for (List<@Nullable Object> prefix : prefixes) {
      size += tree().count(probe(prefix));
    }
    return size;
  }

  /** About as many. */
  private long about() {
    long size = prefixes.size();
    for (List<@Nullable Object> prefix : prefixes) {
      size += tree().about(probe(prefix));
    }
    return size;
  }

  private long cost() {
    if (isImpossible()) {
      return 0;
    }
    long size = about();
    if (direction() == 0) {
      return 2 * size;
    }
    long wanted = query.limit() + Math.min(query.offset(), Integer.MAX_VALUE);
    return Math.min(size, wanted * (isExact() ? 1 : GUESS));
  }

  /** Whether every row on the way fits. */
  private boolean isExact() {
    for (boolean each : covered) {
      if (!each) {
        return false;
      }
    }
    return true;
  }

  /** Whether no row can fit. */
  private boolean isImpossible() {
    for (Condition<R> condition : query.where()) {
      if (condition instanceof Condition.In<R, ?> in && in.values().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** 1 if the index gives the rows in the order of the query, -1 if backwards, 0 if neither. */
  private int direction() {
    if (prefixes.size() != 1 || index == BY_ID) {
      return 0;
    }
    List<Order<R>> given = unfixed(steps);
    List<Order<R>> wanted = unfixed(query.order());
    int direction = 0;
    for (int i = 0; i < given.size() && given.size() == wanted.size(); i++) {
      int same = same(given.get(i), wanted.get(i));
      if (same == 0 || direction == -same) {
        return 0;
      }
      direction = same;
    }
    return direction;
  }

  private static <R> int same(Order<R> given, Order<R> wanted) {
    if (!given.column().equals(wanted.column())) {
      return 0;
    }
    return given.descending() == wanted.descending() ? 1 : -1;
  }

  // A way of one range has one value in each column of its prefix.
  private List<Order<R>> unfixed(List<Order<R>> order) {
    List<Order<R>> unfixed = new ArrayList<>(order.size());
    for (Order<R> step : order) {
      if (!isFixed(step.column())) {
        unfixed.add(step);
      }
    }
    return unfixed;
  }

  private boolean isFixed(Column<R, ?> column) {
    for (int i = 0; i < prefixes.get(0).size(); i++) {
      if (steps.get(i).column().equals(column)) {
        return true;
      }
    }
    return false;
  }

  /** How many rows fit, whatever limit, offset and start. */
  long count() {
    if (isImpossible()) {
      return 0;
    }
    if (isExact() && index != BY_ID) {
      return size();
    }
    long[] count = {0};
    scan(row -> count[0]++);
    return count[0];
  }

  /** Goes through the rows that fit, whatever limit, offset and start, in no order. */
  void scan(Consumer<R> each) {
    if (isImpossible()) {
      return;
    }
    Consumer<R> fitting = isExact() ? each : others(each);
    for (List<@Nullable Object> prefix : prefixes) {
      if (index == BY_ID) {
        R row = state.get((UUID) prefix.get(0));
        if (row != null) {
          fitting.accept(row);
        }
      } else {
        tree().forEach(probe(prefix), fitting);
      }
    }
  }

  /** Looks at the conditions that the way does not see to. */
  private Consumer<R> others(Consumer<R> each) {
    List<Condition<R>> others = new ArrayList<>();
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i]) {
        others.add(query.where().get(i));
      }
    }
    return row -> {
      for (Condition<R> condition : others) {
        if (!condition.test(row)) {
          return;
        }
      }
      each.accept(row);
    };
  }

  List<R> list() {
    if (query.limit() == 0 || isImpossible()) {
      return List.of();
    }
    return direction() == 0 ? sorted() : walked(direction() > 0);
  }

  private List<R> sorted() {
    List<R> found = new ArrayList<>();
    scan(
        row -> {
          if (query.isAfter(row)) {
            found.add(row);
          }
        });
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

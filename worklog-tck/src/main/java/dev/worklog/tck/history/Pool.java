package dev.worklog.tck.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a history has met of one kind, some of it out of date or gone. */
final class Pool<T> {

  private static final int MAX = 60;

  private final List<T> items = new ArrayList<>();

  void add(T item) {
    items.add(item);
    if (items.size() > MAX) {
      items.remove(0);
    }
  }

  /** Puts the new version in the place of the old one, or now and then beside it. */
  void replace(T old, T current, Chance chance) {
    remove(old, chance);
    add(current);
  }

  /** Forgets the item, but for now and then. */
  void remove(T item, Chance chance) {
    if (!chance.oneIn(8)) {
      items.remove(item);
    }
  }

  List<T> all() {
    return List.copyOf(items);
  }

  List<T> all(Predicate<T> of) {
    return items.stream().filter(of).toList();
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** Goes back to what it held. */
  void reset(List<T> to) {
    items.clear();
    items.addAll(to);
  }
}

package dev.worklog.page;

import java.util.List;

/**
 * One page of a listing, with the total.
 *
 * @param items in the order that was asked for, unmodifiable
 * @param page its number, the first is 1
 * @param size how many items a full page has
 * @param total how many items all pages have together
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  public Page {
    items = List.copyOf(items);
  }

  /** How many pages there are; 0 if there is no item. */
  public long pages() {
    return (total + size - 1) / size;
  }
}

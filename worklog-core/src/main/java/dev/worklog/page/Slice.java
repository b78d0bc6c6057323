package dev.worklog.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a listing that continues by key: the thousandth costs what the first costs, and rows
 * that come or go meanwhile neither repeat nor hide others.
 *
 * @param items in the order that was asked for, unmodifiable
 * @param token where the next slice begins: opaque, safe in a URL; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String token) {

  public Slice {
    items = List.copyOf(items);
  }

  /** Hand this to the same call with the same filter and order; empty at the end. */
  public Optional<String> next() {
    return Optional.ofNullable(token);
  }
}

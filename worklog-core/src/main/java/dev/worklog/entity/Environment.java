package dev.worklog.entity;

import dev.worklog.storage.Context;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What calls are made with.
 *
 * @param clock what time it is
 * @param ids new ids
 * @param contexts what the storage holds
 * @param stopwatch reports slow operations of the storage
 * @param guard refuses writes
 * @param listener hears every written row, inside the transaction
 */
public record Environment(
    InstantSource clock,
    Supplier<UUID> ids,
    Set<Context> contexts,
    Stopwatch stopwatch,
    WriteGuard guard,
    BiConsumer<Change<?>, UnitOfWork> listener) {

  public Environment {
    contexts = Set.copyOf(contexts);
  }
}

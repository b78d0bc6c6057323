package dev.worklog.entity;

import dev.worklog.storage.Constraint;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows whose slow calls are reported. */
record MeasuredRows<R extends Row>(Rows<R> rows, String table, Stopwatch stopwatch)
    implements Rows<R> {

  @Override
  public void insert(List<R> added) {
    run("insert", () -> rows.insert(added));
  }

  @Override
  public void update(List<R> changed) {
    run("update", () -> rows.update(changed));
  }

  @Override
  public void delete(UUID id, long version) {
    run("delete", () -> rows.delete(id, version));
  }

  @Override
  public void deleteAll(Map<UUID, Long> versions) {
    run("deleteAll", () -> rows.deleteAll(versions));
  }

  @Override
  public List<R> find(Collection<UUID> ids) {
    return stopwatch.time(table, "find", () -> rows.find(ids));
  }

  @Override
  public List<R> list(Query<R> query) {
    return stopwatch.time(table, "list", () -> rows.list(query));
  }

  @Override
  public long count(Query<R> query) {
    return stopwatch.time(table, "count", () -> rows.count(query));
  }

  @Override
  public List<R> findByKey(Constraint.Unique<R> key, Collection<List<Object>> values) {
    return stopwatch.time(table, "findByKey", () -> rows.findByKey(key, values));
  }

  private void run(String call, Runnable work) {
    stopwatch.time(
        table,
        call,
        () -> {
          work.run();
          return call;
        });
  }
}

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
    long start = System.nanoTime();
    try {
      rows.insert(added);
    } finally {
      stopwatch.ended(start, table, "insert");
    }
  }

  @Override
  public void update(List<R> changed) {
    long start = System.nanoTime();
    try {
      rows.update(changed);
    } finally {
      stopwatch.ended(start, table, "update");
    }
  }

  @Override
  public void delete(UUID id, long version) {
    long start = System.nanoTime();
    try {
      rows.delete(id, version);
    } finally {
      stopwatch.ended(start, table, "delete");
    }
  }

  @Override
  public void deleteAll(Map<UUID, Long> versions) {
    long start = System.nanoTime();
    try {
      rows.deleteAll(versions);
    } finally {
      stopwatch.ended(start, table, "deleteAll");
    }
  }

  @Override
  public List<R> find(Collection<UUID> ids) {
    long start = System.nanoTime();
    try {
      return rows.find(ids);
    } finally {
      stopwatch.ended(start, table, "find");
    }
  }

  @Override
  public List<R> list(Query<R> query) {
    long start = System.nanoTime();
    try {
      return rows.list(query);
    } finally {
      stopwatch.ended(start, table, "list");
    }
  }

  @Override
  public long count(Query<R> query) {
    long start = System.nanoTime();
    try {
      return rows.count(query);
    } finally {
      stopwatch.ended(start, table, "count");
    }
  }

  @Override
  public List<R> findByKey(Constraint.Unique<R> key, Collection<List<Object>> values) {
    long start = System.nanoTime();
    try {
      return rows.findByKey(key, values);
    } finally {
      stopwatch.ended(start, table, "findByKey");
    }
  }
}

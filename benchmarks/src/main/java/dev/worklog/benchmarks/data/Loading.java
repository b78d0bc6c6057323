package dev.worklog.benchmarks.data;

import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.identity.IdentityTables;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Row;
import dev.worklog.storage.Storage;
import dev.worklog.storage.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts a dataset into a storage as it is, ids and all, past the rules of the workspace; the storage
 * still keeps its constraints.
 */
public final class Loading {

  private static final int STEP = 1_000;

  private Loading() {}

  /** The users and the hierarchies. */
  public static void people(Storage storage, Dataset data) {
    insert(storage, IdentityTables.USERS, data.members().stream().map(Member::user).toList());
    insert(storage, HierarchyTables.CLIENTS, data.clients());
    insert(storage, HierarchyTables.PROJECTS, data.projects());
    insert(storage, HierarchyTables.EPICS, data.epics());
    insert(storage, HierarchyTables.FEATURES, data.features());
    insert(storage, HierarchyTables.STORIES, data.stories());
    insert(storage, HierarchyTables.TASKS, data.tasks());
    insert(storage, HierarchyTables.SPRINTS, data.sprints());
  }

  /** The users, the hierarchies and all work logs. */
  public static void all(Storage storage, Dataset data) {
    people(storage, data);
    for (int from = 0; from < data.size(); from += STEP) {
      int to = Math.min(from + STEP, data.size());
      List<WorkLog> logs = IntStream.range(from, to).mapToObj(data::log).toList();
      insert(storage, LogTables.WORKLOGS, logs);
    }
  }

  private static <R extends Row> void insert(Storage storage, Table<R> table, List<R> rows) {
    storage.transaction(
        Storage.Access.WRITE,
        tx -> {
          tx.rows(table, null).insert(rows);
          return rows;
        });
  }
}

package dev.worklog.log;

import static dev.worklog.log.LogTables.PRESETS;
import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.identity.DeletionGuard;
import dev.worklog.identity.User;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Objects to deleting a user whose clients hold the records of others. */
public final class OthersLogs implements DeletionGuard {

  /** Wired by the workspace. */
  public OthersLogs() {}

  @Override
  public List<String> objections(UnitOfWork unit, User user) {
    Table<Client> clients = HierarchyTables.CLIENTS;
    Condition<Client> own =
        new Condition.In<>(clients.column("user_id", UUID.class), Set.of(user.id()));
    List<Client> owned = unit.rowsOfAll(clients).list(Query.of(clients, List.of(own)));
    List<String> objections = new ArrayList<>();
    if (!owned.isEmpty()) {
      Set<UUID> ids = new HashSet<>(UnitOfWork.ids(owned));
      object(objections, others(unit, WORKLOGS, ids, user), "work logs");
      object(objections, others(unit, PRESETS, ids, user), "presets");
    }
    return objections;
  }

  private static void object(List<String> objections, long count, String what) {
    if (count > 0) {
      objections.add(count + " " + what + " of other users belong to clients of this user");
    }
  }

  private static <R extends Row> long others(
      UnitOfWork unit, Table<R> table, Set<UUID> clients, User user) {
    Condition<R> there = new Condition.In<>(table.column("client_id", UUID.class), clients);
    Condition<R> own = new Condition.In<>(table.column("user_id", UUID.class), Set.of(user.id()));
    return unit.rowsOfAll(table).count(Query.of(table, List.of(there)))
        - unit.rowsOfAll(table).count(Query.of(table, List.of(there, own)));
  }
}

package dev.worklog.hierarchy;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.identity.DeletionGuard;
import dev.worklog.identity.User;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Objects to deleting a user whose clients hold the records of others. */
public final class OthersRecords implements DeletionGuard {

  private final List<Kind<?>> kinds;

  /** Wired by the workspace. */
  public OthersRecords(List<Kind<?>> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /**
   * Records that belong to a user and to a client.
   *
   * @param name what many of them are called
   */
  public record Kind<R extends Row>(Table<R> table, String name) {}

  @Override
  public List<String> objections(UnitOfWork unit, User user) {
    Table<Client> clients = HierarchyTables.CLIENTS;
    Condition<Client> own =
        new Condition.In<>(clients.column("user_id", UUID.class), Set.of(user.id()));
    List<Client> owned = unit.rowsOfAll(clients).list(Query.of(clients, List.of(own)));
    List<String> objections = new ArrayList<>();
    if (!owned.isEmpty()) {
      Set<UUID> ids = new HashSet<>(UnitOfWork.ids(owned));
      kinds.forEach(kind -> objection(unit, kind, ids, user).ifPresent(objections::add));
    }
    return objections;
  }

  private static <R extends Row> Optional<String> objection(
      UnitOfWork unit, Kind<R> kind, Set<UUID> clients, User user) {
    Table<R> table = kind.table();
    Condition<R> there = new Condition.In<>(table.column("client_id", UUID.class), clients);
    Condition<R> own = new Condition.In<>(table.column("user_id", UUID.class), Set.of(user.id()));
    long others =
        unit.rowsOfAll(table).count(Query.of(table, List.of(there)))
            - unit.rowsOfAll(table).count(Query.of(table, List.of(there, own)));
    return others == 0
        ? Optional.empty()
        : Optional.of(
            others + " " + kind.name() + " of other users belong to clients of this user");
  }
}

package dev.worklog.tck.history;

import dev.worklog.Scope;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.identity.BcryptHasher;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.identity.UserFilter;
import dev.worklog.log.Attachment;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.log.WorkLogPreset;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.WorkLogReport;
import dev.worklog.storage.Query;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Storage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One side of a history: a storage, and what has been seen of it. */
final class World {

  /** The tenant that most calls are made in. */
  static final UUID SHARED = new UUID(0x51, 0x51);

  final Pool<User> users = new Pool<>();
  final Pool<WorkLog> logs = new Pool<>();
  final Pool<WorkLogPreset> presets = new Pool<>();
  final Pool<Attachment> attachments = new Pool<>();
  final Pool<WorkLogSkillSignal> signals = new Pool<>();
  final Pool<WorkLogBullet> bullets = new Pool<>();
  final Pool<WorkLogExternalLink> links = new Pool<>();
  final Pool<ClosedPeriod> periods = new Pool<>();
  final Pool<WorkLogReport> reports = new Pool<>();
  final Pool<String> tokens = new Pool<>();

  private final Map<Level, Pool<?>> nodes = new EnumMap<>(Level.class);
  private final Storage storage;
  private final Ticks ticks = new Ticks();
  private final Workspace workspace;
  private final StringBuilder said = new StringBuilder();
  private Scope scope;

  /** Empties the storage and adds three users, one of them an admin. */
  World(Storage storage) {
    this.storage = storage;
    workspace =
        Workspace.with(storage)
            .clock(ticks)
            .ids(ticks::id)
            .passwordHasher(new BcryptHasher(4))
            .open();
    scope = workspace;
    for (Level level : Level.values()) {
      nodes.put(level, new Pool<Node>());
    }
    empty();
    users.add(workspace.users().register(UserDraft.of("Ada")));
    users.add(workspace.users().register(UserDraft.of("Bob")));
    users.add(workspace.users().register(UserDraft.of("Root").withRole(Role.ADMIN)));
  }

  // Logs first: a history that failed may have left what no user can be deleted with.
  private void empty() {
    storage.transaction(
        Storage.Access.WRITE,
        transaction -> {
          Rows<WorkLog> rows = transaction.rows(LogTables.WORKLOGS, null);
          List<WorkLog> left = rows.list(Query.of(LogTables.WORKLOGS, List.of()));
          left.forEach(log -> rows.delete(log.id(), log.version()));
          return left;
        });
    for (User user : workspace.users().slice(UserFilter.ALL, 10_000, null).items()) {
      workspace.users().deleteDespiteOthers(user);
    }
  }

  void begin(long seed) {
    ticks.begin(seed);
    said.setLength(0);
  }

  /** Tells what is being done, for the report. */
  void say(String what, @Nullable Object... with) {
    said.append(said.isEmpty() ? "" : "\n      ").append(what);
    for (@Nullable Object each : with) {
      said.append(' ').append(each);
    }
  }

  String said() {
    return said.toString();
  }

  Storage storage() {
    return storage;
  }

  Workspace workspace() {
    return workspace;
  }

  /** Where calls are made: the workspace or the open transaction. */
  Scope scope() {
    return scope;
  }

  void scope(Scope next) {
    scope = next;
  }

  boolean inTransaction() {
    return scope != workspace;
  }

  /** Most often the shared tenant in somebody's hands. */
  Tenant tenant(Chance chance) {
    User actor = chance.one(users.all());
    UUID tenant = chance.oneIn(12) ? chance.one(users.all()).id() : SHARED;
    say(actor.displayName() + (tenant.equals(SHARED) ? "" : " in " + tenant));
    return scope.tenant(tenant, actor.id());
  }

  @SuppressWarnings("unchecked") // A level has one type of node.
  <N extends Node> Pool<N> nodes(Level level) {
    return (Pool<N>) Objects.requireNonNull(nodes.get(level));
  }

  /** What has been seen, to go back to if a transaction fails. */
  Runnable memory() {
    List<Runnable> back = new ArrayList<>();
    List<Pool<?>> pools = new ArrayList<>(nodes.values());
    pools.addAll(
        List.of(
            users, logs, presets, attachments, signals, bullets, links, reports, periods, tokens));
    pools.forEach(pool -> back.add(memory(pool)));
    return () -> back.forEach(Runnable::run);
  }

  private static <T> Runnable memory(Pool<T> pool) {
    List<T> held = pool.all();
    return () -> pool.reset(held);
  }
}

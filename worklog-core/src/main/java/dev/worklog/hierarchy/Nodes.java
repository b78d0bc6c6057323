package dev.worklog.hierarchy;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Entity;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import dev.worklog.json.Text;
import dev.worklog.page.Page;
import dev.worklog.page.Slice;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Context;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one level; the same calls at each of the seven. Safe between threads. See {@code
 * docs/model/hierarchy.md}.
 */
public final class Nodes<N extends Node, D> {

  private final Calls calls;
  private final Access access;
  private final List<MoveListener> listeners;
  private final Level level;
  private final Entity<N, D> entity;
  private final Table<N> table;

  Nodes(
      Calls calls, Access access, List<MoveListener> listeners, Level level, Entity<N, D> entity) {
    this.calls = calls;
    this.access = access;
    this.listeners = listeners;
    this.level = level;
    this.entity = entity;
    this.table = entity.table();
  }

  /**
   * Adds a node.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the draft, or if the tenant
   *     does not have the parent
   * @throws WorklogException.Conflict if the parent has a node of this name
   * @throws WorklogException.Forbidden if the policy does not let the actor shape the hierarchy
   */
  public N add(D draft) {
    return calls.write(unit -> add(unit, draft));
  }

  private N add(UnitOfWork unit, D draft) {
    access.requireShape(unit);
    N row = unit.create(entity, draft, Map.of());
    UUID parentId = parentId(draft);
    if (parentId != null) {
      requireParent(unit, parentId);
      row = ownedLikeParent(unit, row, parentId);
    }
    unit.insert(table, List.of(row));
    return row;
  }

  /** The node of this id; empty if it is gone, or another tenant's. */
  public Optional<N> find(UUID id) {
    return calls.read(unit -> unit.find(table, id));
  }

  /**
   * The nodes that the filter asks for, in the order of their level, however many there are.
   *
   * @throws WorklogException.Invalid if the filter gives a parent of clients
   */
  public List<N> list(NodeFilter filter) {
    return calls.read(unit -> listing(filter).all(unit));
  }

  /**
   * Page {@code page} of them, the first being 1.
   *
   * @throws WorklogException.Invalid as {@link #list}, or if the page is below 1 or the size not
   *     from 1 to 10,000
   */
  public Page<N> page(NodeFilter filter, int page, int size) {
    return calls.read(unit -> listing(filter).page(unit, page, size));
  }

  /**
   * A slice of them, from the token of the slice before; from the start with null.
   *
   * @throws WorklogException.Invalid as {@link #list}, or if the size is not from 1 to 10,000, or
   *     the token another listing's
   */
  public Slice<N> slice(NodeFilter filter, int size, @Nullable String token) {
    return calls.read(unit -> listing(filter).slice(unit, size, token));
  }

  /**
   * Changes what the edit changes. Another parent moves the node: work logs and presets below
   * follow.
   *
   * @throws WorklogException.StaleVersion if the node has changed since it was seen
   * @throws WorklogException.NotFound if it is gone, or another tenant's
   * @throws WorklogException.Invalid with everything that is wrong with the edited draft, or if the
   *     tenant does not have the new parent
   * @throws WorklogException.Conflict if the parent has another node of this name
   * @throws WorklogException.Forbidden if the policy does not let the actor shape the hierarchy
   */
  public N update(N seen, UnaryOperator<D> edit) {
    return calls.write(
        unit -> {
          access.requireShape(unit);
          N stored = unit.same(table, seen);
          D edited = Objects.requireNonNull(edit.apply(entity.draft(stored)), "edited draft");
          UUID parentId = parentId(edited);
          return parentId == null || parentId.equals(parentId(entity.draft(stored)))
              ? unit.change(entity, stored, edited, Map.of())
              : move(unit, stored, edited, parentId);
        });
  }

  private N move(UnitOfWork unit, N stored, D edited, UUID parentId) {
    entity.check(stored, edited);
    NodeRef node = new NodeRef(level, stored.id());
    NodeRef parent = new NodeRef(parentLevel(), parentId);
    lockForMove(unit, node);
    Map<NodeRef, Placement> chains = PlacementResolver.chains(unit, List.of(node, parent));
    Placement from = chains.get(node);
    Placement above = chains.get(parent);
    if (from == null) {
      throw new WorklogException.NotFound(table.name(), stored.id());
    }
    if (above == null) {
      throw foreignParent();
    }
    N moved = unit.change(entity, stored, edited, owner(unit, parentId));
    Placement to = above.with(level, stored.id());
    listeners.forEach(listener -> listener.moved(unit, node, from, to));
    return moved;
  }

  private static void lockForMove(UnitOfWork unit, NodeRef node) {
    unit.perform(
        Context.HIERARCHY,
        HierarchyOperations.class,
        "lockForMove",
        storage -> storage.lockForMove(unit.tenantId(), node));
  }

  /**
   * Deletes the node with all that hangs below it. Work logs and presets stay; their references to
   * what is gone are cleared.
   *
   * @throws WorklogException.StaleVersion if the node has changed since it was seen
   * @throws WorklogException.NotFound if it is gone, or another tenant's
   * @throws WorklogException.Forbidden if the policy does not let the actor shape the hierarchy
   */
  public void delete(N seen) {
    calls.write(
        unit -> {
          access.requireShape(unit);
          unit.delete(table, unit.same(table, seen));
          return seen;
        });
  }

  /** The node of this name under the parent, added if there is none. Callers may race. */
  N findOrAdd(UnitOfWork unit, @Nullable UUID parentId, String name) {
    Optional<N> known = findByName(unit, parentId, name);
    if (known.isPresent()) {
      return known.get();
    }
    D draft = draft(parentId, name);
    try {
      return unit.nested(() -> add(unit, draft));
    } catch (WorklogException.Conflict e) {
      return findByName(unit, parentId, name).orElseThrow(() -> e);
    }
  }

  /** Those of the nodes that are there, in one statement. */
  Map<Key, UUID> findAll(UnitOfWork unit, Set<Key> keys) {
    List<List<Object>> values = new ArrayList<>();
    for (Key key : keys) {
      if (Text.isLegal(key.name())) {
        values.add(values(unit, key));
      }
    }
    Map<Key, UUID> found = new HashMap<>();
    if (!values.isEmpty()) {
      for (N node : unit.rows(table).findByKey(byName(), values)) {
        found.put(new Key(parentId(entity.draft(node)), node.name()), node.id());
      }
    }
    return found;
  }

  /** The nodes of these names, those that are missing added together. Callers may race. */
  Map<Key, UUID> findOrAddAll(UnitOfWork unit, Set<Key> keys) {
    Map<Key, UUID> found = findAll(unit, keys);
    List<Key> missing = keys.stream().filter(key -> !found.containsKey(key)).toList();
    if (missing.isEmpty()) {
      return found;
    }
    try {
      found.putAll(unit.nested(() -> addAll(unit, missing)));
    } catch (WorklogException.Conflict e) {
      missing.forEach(key -> found.put(key, findOrAdd(unit, key.parentId(), key.name()).id()));
    }
    return found;
  }

  private Map<Key, UUID> addAll(UnitOfWork unit, List<Key> keys) {
    access.requireShape(unit);
    Map<UUID, UUID> owners = requireParents(unit, keys);
    Map<Key, UUID> added = new HashMap<>();
    List<N> rows = new ArrayList<>();
    for (Key key : keys) {
      N row = unit.create(entity, draft(key.parentId(), key.name()), Map.of());
      UUID owner = owners.get(key.parentId());
      rows.add(owner == null ? row : table.with(row, Map.of(table.column("user_id"), owner)));
      added.put(key, row.id());
    }
    unit.insert(table, rows);
    return added;
  }

  // What the parents of projects belong to; nothing at other levels.
  private Map<UUID, UUID> requireParents(UnitOfWork unit, List<Key> keys) {
    Map<UUID, UUID> owners = new HashMap<>();
    Set<NodeRef> parents = new LinkedHashSet<>();
    for (Key key : keys) {
      if (key.parentId() != null) {
        parents.add(new NodeRef(parentLevel(), key.parentId()));
      }
    }
    if (!parents.isEmpty()
        && !PlacementResolver.chains(unit, parents).keySet().containsAll(parents)) {
      throw foreignParent();
    }
    if (level == Level.PROJECT) {
      List<UUID> ids = parents.stream().map(NodeRef::id).toList();
      unit.rows(HierarchyTables.CLIENTS)
          .find(ids)
          .forEach(client -> owners.put(client.id(), client.userId()));
    }
    return owners;
  }

  /** The node of this name under the parent, white space around the name left out. */
  Optional<N> findByName(UnitOfWork unit, @Nullable UUID parentId, String name) {
    if (!Text.isLegal(name)) {
      return Optional.empty();
    }
    List<Object> values = values(unit, new Key(parentId, name.strip()));
    return unit.findByKey(table, byName(), values);
  }

  private Constraint.Unique<N> byName() {
    return level == Level.CLIENT
        ? table.unique("name")
        : table.unique(parentLevel().column(), "name");
  }

  private static List<Object> values(UnitOfWork unit, Key key) {
    return key.parentId() == null
        ? List.of(unit.tenantId(), key.name())
        : List.of(unit.tenantId(), key.parentId(), key.name());
  }

  private Listing<N> listing(NodeFilter filter) {
    List<Condition<N>> where = new ArrayList<>();
    if (filter.parentId() != null) {
      Column<N, UUID> parent = parentColumn();
      if (parent == null) {
        throw new WorklogException.Invalid("parentId", "not_allowed", "clients have no parent");
      }
      where.add(new Condition.In<>(parent, Set.of(filter.parentId())));
    }
    if (filter.active() != null) {
      where.add(
          new Condition.In<>(table.column("is_active", Boolean.class), Set.of(filter.active())));
    }
    return Listing.of(table, where);
  }

  private void requireParent(UnitOfWork unit, UUID parentId) {
    NodeRef parent = new NodeRef(parentLevel(), parentId);
    if (!PlacementResolver.chains(unit, List.of(parent)).containsKey(parent)) {
      throw foreignParent();
    }
  }

  private WorklogException.Invalid foreignParent() {
    Level parent = parentLevel();
    return new WorklogException.Invalid(
        List.of(
            new Violation(
                parent.path(),
                "unknown_reference",
                parent.title() + " does not belong to this user.",
                Map.of("level", parent.title(), "owner", "this user"))));
  }

  // A project belongs to the user of its client, whoever adds or moves it.
  private Map<String, Object> owner(UnitOfWork unit, UUID parentId) {
    if (level != Level.PROJECT) {
      return Map.of();
    }
    Client client = unit.find(HierarchyTables.CLIENTS, parentId).orElse(null);
    if (client == null) {
      throw foreignParent();
    }
    return Map.of("userId", client.userId());
  }

  private N ownedLikeParent(UnitOfWork unit, N row, UUID parentId) {
    Object owner = owner(unit, parentId).get("userId");
    return owner == null ? row : table.with(row, Map.of(table.column("user_id"), owner));
  }

  private Level parentLevel() {
    return level.parent().orElseThrow();
  }

  private @Nullable Column<N, UUID> parentColumn() {
    return level == Level.CLIENT ? null : table.column(parentLevel().column(), UUID.class);
  }

  private @Nullable UUID parentId(D draft) {
    return level == Level.CLIENT ? null : (UUID) entity.value(draft, parentLevel().path());
  }

  private D draft(@Nullable UUID parentId, String name) {
    return entity.draft(
        parentId == null
            ? Map.of("name", name)
            : Map.of("name", name, parentLevel().path(), parentId));
  }

  /**
   * What a node is known by.
   *
   * @param parentId null for clients
   */
  record Key(@Nullable UUID parentId, String name) {}
}

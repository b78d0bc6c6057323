package dev.worklog.exchange;

import dev.worklog.entity.Entity;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.IdentityTables;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.json.Text;
import dev.worklog.storage.Constraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who the people of a file are here. */
final class People {

  private static final Entity<User, UserDraft> USER =
      Entity.of(IdentityTables.USERS, UserDraft.class);

  private final UnitOfWork unit;
  private final Ids ids;
  private final UserMapping mapping;
  private final Map<UUID, UUID> here = new HashMap<>();
  // By rule nobody here stands for two people of the file.
  private final Set<UUID> taken = new HashSet<>();
  private final Map<UUID, Said> waiting = new HashMap<>();
  private final List<Said> inOrder = new ArrayList<>();
  private long count;

  People(UnitOfWork unit, Ids ids, UserMapping mapping) {
    this.unit = unit;
    this.ids = ids;
    this.mapping = mapping;
  }

  /** What a line says of somebody, and the row that they would get. */
  private record Said(long line, ExportedUser user, User candidate) {}

  long count() {
    return count;
  }

  Map<UUID, UUID> here() {
    return here;
  }

  void add(long line, ExportedUser user) {
    if (here.containsKey(user.id()) || waiting.containsKey(user.id())) {
      throw Refusal.at(line, Refusal.duplicate("user.id", user.id()).violations());
    }
    Said said = new Said(line, user, candidate(line, user));
    waiting.put(user.id(), said);
    inOrder.add(said);
    count++;
  }

  private User candidate(long line, ExportedUser user) {
    Map<String, @Nullable Object> stamps = new HashMap<>();
    stamps.put("passwordHash", null);
    stamps.put("lastActive", unit.now());
    if (ids == Ids.SAME) {
      stamps.put("id", user.id());
    }
    UserDraft draft =
        UserDraft.of(user.displayName())
            .withExternalRef(user.externalRef())
            .withEmail(user.email())
            .withIsActive(user.isActive());
    try {
      return unit.create(USER, draft, stamps);
    } catch (WorklogException.Invalid e) {
      throw Refusal.at(line, e.violations().stream().map(v -> v.under("user")).toList());
    }
  }

  /** The id here of this person of the file; empty if the file has not said who it is. */
  Optional<UUID> id(UUID inFile) {
    return Optional.ofNullable(here.get(inFile));
  }

  /** Finds or adds those whose lines have been read. */
  void resolve() {
    if (inOrder.isEmpty()) {
      return;
    }
    Map<UUID, UUID> mapped = new HashMap<>();
    inOrder.forEach(
        said -> mapping.find(said.user()).ifPresent(id -> mapped.put(said.user().id(), id)));
    Set<UUID> sought = new HashSet<>(waiting.keySet());
    sought.addAll(mapped.values());
    Map<Object, User> byId = by(User::id, unit.rows(IdentityTables.USERS).find(sought));
    Map<Object, User> byRef = by(User::externalRef, found("external_ref", User::externalRef));
    Map<Object, User> byEmail = by(People::emailKey, found("email_key", People::emailKey));
    List<Said> added = new ArrayList<>();
    for (Said said : inOrder) {
      UUID named = mapped.get(said.user().id());
      if (named != null) {
        if (!byId.containsKey(named)) {
          throw refused(said, "unknown_user", "is mapped to somebody who is not here: ", named);
        }
        here.put(said.user().id(), named);
      } else {
        User known = byId.get(said.user().id());
        if (known == null) {
          known =
              same(said, get(byRef, said, User::externalRef), get(byEmail, said, People::emailKey));
        }
        if (known == null) {
          added.add(said);
          known = said.candidate();
        }
        if (!taken.add(known.id())) {
          throw refused(said, "ambiguous_user", "shares its user with another: ", known.id());
        }
        here.put(said.user().id(), known.id());
      }
    }
    insert(added);
    inOrder.clear();
    waiting.clear();
  }

  private static Map<Object, User> by(
      Function<User, @Nullable Object> key, Collection<User> users) {
    Map<Object, User> by = new HashMap<>();
    for (User user : users) {
      Object value = key.apply(user);
      if (value != null) {
        by.put(value, user);
      }
    }
    return by;
  }

  private static @Nullable User get(
      Map<Object, User> from, Said said, Function<User, @Nullable Object> key) {
    Object value = key.apply(said.candidate());
    return value == null ? null : from.get(value);
  }

  private static @Nullable String emailKey(User user) {
    return user.email() == null ? null : Text.fold(user.email());
  }

  private List<User> found(String column, Function<User, @Nullable String> key) {
    List<List<Object>> values = new ArrayList<>();
    for (Said said : inOrder) {
      String value = key.apply(said.candidate());
      if (value != null) {
        values.add(List.of(value));
      }
    }
    Constraint.Unique<User> unique = IdentityTables.USERS.unique(column);
    return values.isEmpty() ? List.of() : unit.rows(IdentityTables.USERS).findByKey(unique, values);
  }

  /** Who has this external reference or address, provided that nothing speaks against it. */
  private static @Nullable User same(Said said, @Nullable User byRef, @Nullable User byEmail) {
    User found = byRef == null ? byEmail : byRef;
    if (found == null) {
      return null;
    }
    User wanted = said.candidate();
    if ((byEmail != null && !byEmail.id().equals(found.id()))
        || differ(wanted.externalRef(), found.externalRef())
        || differ(emailKey(wanted), emailKey(found))) {
      String why = "shares the external reference or the address, but not the other, with ";
      throw refused(said, "ambiguous_user", why, found.id());
    }
    return found;
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  private void insert(List<Said> added) {
    if (added.isEmpty()) {
      return;
    }
    try {
      unit.insert(IdentityTables.USERS, added.stream().map(Said::candidate).toList());
    } catch (WorklogException.Conflict e) {
      long line =
          added.stream()
              .filter(said -> e.row().filter(said.candidate().id()::equals).isPresent())
              .findFirst()
              .orElse(added.get(0))
              .line();
      throw e.at(Refusal.path(line));
    }
  }

  private static WorklogException.Invalid refused(Said said, String code, String why, UUID here) {
    return Refusal.at(said.line(), new Violation("user", code, why + here, Map.of("id", here)));
  }
}

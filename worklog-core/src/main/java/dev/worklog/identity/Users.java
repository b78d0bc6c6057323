package dev.worklog.identity;

import static dev.worklog.identity.IdentityTables.USER;
import static dev.worklog.identity.IdentityTables.USERS;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.json.Text;
import dev.worklog.page.Page;
import dev.worklog.page.Slice;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Constraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The users of the whole storage; tenants do not part them. Who may call this is for the embedding
 * application to say. Safe between threads. See {@code docs/model/identity.md}.
 */
public final class Users {

  private final Calls calls;
  private final PasswordHasher hasher;
  private final List<DeletionGuard> guards;

  /** Wired by the workspace. */
  public Users(Calls calls, PasswordHasher hasher, List<DeletionGuard> guards) {
    this.calls = calls;
    this.hasher = hasher;
    this.guards = List.copyOf(guards);
  }

  /**
   * Adds a user who has no password of ours.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the draft
   * @throws WorklogException.Conflict if another user has the e-mail address or the external
   *     reference
   */
  public User register(UserDraft draft) {
    return calls.write(unit -> add(unit, draft, null));
  }

  /**
   * Adds a user with a password: 8 characters or more, a letter and a digit among them, 72 bytes at
   * most.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the draft or the password
   * @throws WorklogException.Conflict if another user has the e-mail address or the external
   *     reference
   */
  public User register(UserDraft draft, char[] password) {
    String hash = hash(password);
    return calls.write(unit -> add(unit, draft, hash));
  }

  private static User add(UnitOfWork unit, UserDraft draft, @Nullable String hash) {
    Map<String, @Nullable Object> stamps = new HashMap<>();
    stamps.put("passwordHash", hash);
    stamps.put("lastActive", unit.now());
    return unit.add(USER, draft, stamps);
  }

  /**
   * The user that stands for the embedding application's own: found by the reference, else added.
   * Callers may race; all get the same user.
   *
   * @throws WorklogException.Invalid if the reference or the name is blank or longer than 255
   *     characters
   */
  public User link(String externalRef, String displayName) {
    UserDraft draft = UserDraft.of(displayName).withExternalRef(externalRef);
    return calls.write(
        unit -> {
          Optional<User> known = byExternalRef(unit, externalRef);
          if (known.isPresent()) {
            return known.get();
          }
          try {
            return unit.nested(() -> add(unit, draft, null));
          } catch (WorklogException.Conflict e) {
            return byExternalRef(unit, externalRef).orElseThrow(() -> e);
          }
        });
  }

  /** The user of this id. */
  public Optional<User> find(UUID id) {
    return calls.read(unit -> unit.find(USERS, id));
  }

  /** The user with this address, whatever its case and the white space around it. */
  public Optional<User> findByEmail(String email) {
    return calls.read(unit -> byEmail(unit, email));
  }

  /** The user that was registered or linked with this reference, case and all. */
  public Optional<User> findByExternalRef(String externalRef) {
    return calls.read(unit -> byExternalRef(unit, externalRef));
  }

  private static Optional<User> byEmail(UnitOfWork unit, String email) {
    return byKey(unit, USERS.unique("email_key"), Text.fold(email.strip()));
  }

  private static Optional<User> byExternalRef(UnitOfWork unit, String externalRef) {
    return byKey(unit, USERS.unique("external_ref"), externalRef.strip());
  }

  private static Optional<User> byKey(UnitOfWork unit, Constraint.Unique<User> key, String value) {
    if (!Text.isLegal(value)) {
      return Optional.empty();
    }
    return unit.findByKey(USERS, key, List.of(value));
  }

  /**
   * Users by display name, page {@code page}, the first being 1.
   *
   * @throws WorklogException.Invalid if the page is below 1 or the size not from 1 to 10,000
   */
  public Page<User> page(UserFilter filter, int page, int size) {
    return calls.read(unit -> listing(filter).page(unit, page, size));
  }

  /**
   * Users by display name, from the token of the slice before; from the start with null.
   *
   * @throws WorklogException.Invalid if the size is not from 1 to 10,000, or the token another
   *     listing's
   */
  public Slice<User> slice(UserFilter filter, int size, @Nullable String token) {
    return calls.read(unit -> listing(filter).slice(unit, size, token));
  }

  private static Listing<User> listing(UserFilter filter) {
    if (!Text.isLegal(filter.text())) {
      throw new WorklogException.Invalid(
          "text", "illegal_text", "holds U+0000 or half of a surrogate pair");
    }
    List<Condition<User>> where = new ArrayList<>();
    if (filter.role() != null) {
      where.add(new Condition.In<>(USERS.column("role", Role.class), Set.of(filter.role())));
    }
    if (filter.active() != null) {
      where.add(
          new Condition.In<>(USERS.column("is_active", Boolean.class), Set.of(filter.active())));
    }
    if (!filter.text().isEmpty()) {
      where.add(
          new Condition.Contains<>(
              USERS.column("search_text", String.class), Text.sought(filter.text())));
    }
    return Listing.of(USERS, where);
  }

  /**
   * Changes what the edit changes.
   *
   * @throws WorklogException.StaleVersion if the user has changed since it was seen
   * @throws WorklogException.NotFound if the user is gone
   * @throws WorklogException.Invalid with everything that is wrong with the edited draft
   * @throws WorklogException.Conflict if another user has the e-mail address or the external
   *     reference
   */
  public User update(User seen, UnaryOperator<UserDraft> edit) {
    return calls.write(unit -> unit.update(USER, seen, edit));
  }

  /**
   * Gives the user a new password without asking for the old one.
   *
   * @throws WorklogException.Invalid if the password is too short, too weak or too long
   * @throws WorklogException.StaleVersion if the user has changed since it was seen
   * @throws WorklogException.NotFound if the user is gone
   */
  public User setPassword(User seen, char[] password) {
    String hash = hash(password);
    return calls.write(unit -> stamp(unit, unit.same(USERS, seen), "passwordHash", hash));
  }

  /**
   * Gives the user a new password, who shows that they know the old one.
   *
   * @throws WorklogException.Forbidden if the current password is not this one
   * @throws WorklogException.Invalid if the new one is too short, too weak or too long
   * @throws WorklogException.StaleVersion if the user has changed since it was seen
   * @throws WorklogException.NotFound if the user is gone
   */
  public User changePassword(User seen, char[] current, char[] next) {
    String hash = hash(next);
    return calls.write(
        unit -> {
          User stored = unit.same(USERS, seen);
          String old = stored.passwordHash();
          if (old == null || !hasher.matches(current, old)) {
            throw new WorklogException.Forbidden("the current password is another one");
          }
          return stamp(unit, stored, "passwordHash", hash);
        });
  }

  /**
   * Notes that the user was seen now, which is a change of the user.
   *
   * @throws WorklogException.StaleVersion if the user has changed since it was seen
   * @throws WorklogException.NotFound if the user is gone
   */
  public User touch(User seen) {
    return calls.write(unit -> stamp(unit, unit.same(USERS, seen), "lastActive", unit.now()));
  }

  private static User stamp(UnitOfWork unit, User stored, String path, Object value) {
    return unit.change(USER, stored, USER.draft(stored), Map.of(path, value));
  }

  /**
   * The user whose address and password these are; empty for a wrong password as for an unknown
   * address, which take the same time.
   *
   * @throws WorklogException.Forbidden if they are right but the user is not active
   */
  public Optional<User> authenticate(String email, char[] password) {
    Optional<User> user = findByEmail(email).filter(found -> found.passwordHash() != null);
    if (user.isEmpty()) {
      hasher.hash(password);
      return Optional.empty();
    }
    String hash = Objects.requireNonNull(user.get().passwordHash());
    if (!hasher.matches(password, hash)) {
      return Optional.empty();
    }
    if (!user.get().isActive()) {
      throw new WorklogException.Forbidden("user " + user.get().id() + " is not active");
    }
    return user;
  }

  private String hash(char[] password) {
    List<Violation> violations = Passwords.check(password);
    if (!violations.isEmpty()) {
      throw new WorklogException.Invalid(violations);
    }
    return hasher.hash(password);
  }

  /**
   * Deletes a user and everything of theirs, for good. To deactivate a user is the normal way.
   *
   * @throws WorklogException.GuardFailed if others hold records in what would go, each kind told
   * @throws WorklogException.StaleVersion if the user has changed since it was seen
   * @throws WorklogException.NotFound if the user is gone
   */
  public void delete(User seen) {
    calls.write(
        unit -> {
          List<String> objections =
              guards.stream().flatMap(guard -> guard.objections(unit, seen).stream()).toList();
          if (!objections.isEmpty()) {
            throw new WorklogException.GuardFailed(objections);
          }
          return delete(unit, seen);
        });
  }

  /**
   * Deletes a user and everything of theirs, for good, even where others hold records in it: those
   * lose what they refer to.
   *
   * @throws WorklogException.StaleVersion if the user has changed since it was seen
   * @throws WorklogException.NotFound if the user is gone
   */
  public void deleteDespiteOthers(User seen) {
    calls.write(unit -> delete(unit, seen));
  }

  private static UUID delete(UnitOfWork unit, User seen) {
    unit.delete(USERS, unit.same(USERS, seen));
    return seen.id();
  }
}

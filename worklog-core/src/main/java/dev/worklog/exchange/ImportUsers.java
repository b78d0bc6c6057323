package dev.worklog.exchange;

import dev.worklog.entity.Calls;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.identity.Access;
import dev.worklog.identity.IdentityTables;
import dev.worklog.identity.User;
import dev.worklog.json.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whose the rows of a file are. */
final class ImportUsers {

  private static final String PATH = "user";

  /**
   * Whose a row is.
   *
   * @param id null if it cannot be anybody's
   * @param violations why not
   */
  record Answer(@Nullable UUID id, List<Violation> violations) {

    static Answer of(UUID id) {
      return new Answer(id, List.of());
    }

    static Answer none(Violation why) {
      return new Answer(null, List.of(why));
    }
  }

  private final Map<CsvUser, Answer> answers;
  private final Answer unnamed;

  private ImportUsers(Map<CsvUser, Answer> answers, Answer unnamed) {
    this.answers = answers;
    this.unnamed = unnamed;
  }

  /** Looks up all whom a file names, in two statements at most. */
  static ImportUsers of(Calls calls, Access access, CsvImport options, Set<CsvUser> named) {
    Function<CsvUser, Optional<UUID>> asked = options.users();
    Map<CsvUser, UUID> ids = new LinkedHashMap<>();
    if (asked != null) {
      named.forEach(user -> asked.apply(user).ifPresent(id -> ids.put(user, id)));
    }
    return calls.read(
        unit -> {
          if (asked == null && !named.isEmpty()) {
            Optional<User> actor = unit.find(IdentityTables.USERS, unit.actorId());
            actor.ifPresent(
                me ->
                    named.stream()
                        .filter(user -> is(me, user))
                        .forEach(user -> ids.put(user, me.id())));
          }
          Set<UUID> there = there(unit, new HashSet<>(ids.values()));
          Map<CsvUser, Answer> answers = new HashMap<>();
          for (CsvUser user : named) {
            answers.put(user, answer(unit, access, user, ids.get(user), there));
          }
          UUID me = unit.actorId();
          return new ImportUsers(
              answers,
              access.mayWrite(unit, me) ? Answer.of(me) : forbidden("the actor's own records"));
        });
  }

  private static boolean is(User actor, CsvUser user) {
    return (user.email().isEmpty() || actor.email() == null)
        ? !user.name().isEmpty() && Text.fold(actor.displayName()).equals(Text.fold(user.name()))
        : Text.fold(actor.email()).equals(Text.fold(user.email()));
  }

  private static Set<UUID> there(UnitOfWork unit, Set<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(UnitOfWork.ids(unit.rowsOfAll(IdentityTables.USERS).find(ids)));
  }

  private static Answer answer(
      UnitOfWork unit, Access access, CsvUser user, @Nullable UUID id, Set<UUID> there) {
    if (id == null || !there.contains(id)) {
      String message = "nobody is known as " + user + "; the option users says who it is";
      return Answer.none(Violation.of(PATH, "unknown_user", message));
    }
    return access.mayWrite(unit, id) ? Answer.of(id) : forbidden("the records of " + user);
  }

  private static Answer forbidden(String what) {
    return Answer.none(Violation.of(PATH, "forbidden", "the actor may not write " + what));
  }

  /** Whose a row is that names this user; without one, the actor's. */
  Answer of(Optional<CsvUser> user) {
    return user.map(named -> Objects.requireNonNull(answers.get(named))).orElse(unnamed);
  }
}

package dev.worklog.tck.history;

import dev.worklog.identity.LearningRole;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import org.jspecify.annotations.Nullable;

/** Calls on users. */
final class UserSteps {

  private static final int MAX = 8;

  private UserSteps() {}

  static Object register(World world, Chance chance) {
    UserDraft draft = draft(chance);
    world.say("register", draft);
    return met(world, world.scope().users().register(draft));
  }

  private static UserDraft draft(Chance chance) {
    return UserDraft.of(chance.name())
        .withEmail(chance.maybe(() -> (chance.oneIn(2) ? "Ada" : "b") + "@example.org"))
        .withExternalRef(chance.maybe(chance::name))
        .withRole(chance.one(Role.values()))
        .withLearningRole(chance.one(LearningRole.values()))
        .withIsActive(!chance.oneIn(4))
        .withLearningPreferences(chance.json());
  }

  static Object link(World world, Chance chance) {
    String ref = chance.name();
    String name = chance.name();
    world.say("link", ref, name);
    return met(world, world.scope().users().link(ref, name));
  }

  private static User met(World world, User user) {
    if (world.users.all().size() < MAX) {
      world.users.add(user);
    }
    return user;
  }

  static Object change(World world, Chance chance) {
    User seen = chance.one(world.users.all());
    UserDraft other = draft(chance);
    boolean all = chance.oneIn(3);
    world.say("update", seen, "to", other, all);
    User changed =
        world
            .scope()
            .users()
            .update(
                seen,
                draft ->
                    all
                        ? other
                        : draft
                            .withDisplayName(other.displayName())
                            .withExternalRef(other.externalRef()));
    world.users.replace(seen, changed, chance);
    return changed;
  }

  static @Nullable Object find(World world, Chance chance) {
    String text = chance.name();
    world.say("find users", text);
    return switch (chance.below(3)) {
      case 0 -> world.scope().users().findByExternalRef(text);
      case 1 -> world.scope().users().findByEmail(" aDA@EXAMPLE.org");
      default -> world.scope().users().touch(chance.one(world.users.all()));
    };
  }

  static @Nullable Object delete(World world, Chance chance) {
    if (world.users.all().size() < 3) {
      return null;
    }
    User seen = chance.one(world.users.all());
    boolean despite = chance.oneIn(3);
    world.say(despite ? "delete despite others" : "delete", seen);
    if (despite) {
      world.scope().users().deleteDespiteOthers(seen);
    } else {
      world.scope().users().delete(seen);
    }
    world.users.remove(seen, chance);
    return null;
  }
}

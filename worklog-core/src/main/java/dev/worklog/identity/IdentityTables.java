package dev.worklog.identity;

import dev.worklog.entity.Entity;
import dev.worklog.json.Text;
import dev.worklog.storage.Context;
import dev.worklog.storage.Table;
import java.time.LocalDate;
import java.util.List;

/** The tables of this context. */
public final class IdentityTables {

  public static final Table<User> USERS =
      Table.of(User.class, "users", Context.IDENTITY)
          .nullable("external_ref", "email", "password_hash", "avatar_url")
          .name("external_ref", 255)
          .email("email", 255)
          .text("password_hash", 255)
          .name("display_name", 255)
          .text("voice_preference", 50)
          .derived(
              "email_key", 255, true, user -> user.email() == null ? null : Text.fold(user.email()))
          .derived(
              "search_text",
              Text.MAX_LENGTH,
              false,
              user -> Text.searchable(user.displayName(), user.email()))
          .kept("closed_until", LocalDate.class)
          .unique("external_ref")
          .unique("email_key")
          .index("role", "display_name")
          .index("last_active desc")
          .order("display_name")
          .build();

  static final Entity<User, UserDraft> USER = Entity.of(USERS, UserDraft.class);

  /** In an order in which each stands after those that it refers to. */
  public static final List<Table<?>> ALL = List.of(USERS);

  private IdentityTables() {}
}

package dev.worklog.tck.identity;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.identity.UserFilter;
import dev.worklog.identity.UserFilterBuilder;
import dev.worklog.page.Page;
import dev.worklog.page.Slice;
import dev.worklog.tck.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Listing users. */
public abstract class UserListingContract extends Contract {

  private final String mark = UUID.randomUUID().toString();
  private final UserFilter marked = UserFilter.ALL.withText(mark);

  /** For subclasses. */
  protected UserListingContract() {}

  private User register(String name, Role role, boolean active) {
    return workspace()
        .users()
        .register(UserDraft.of(name + " " + mark).withRole(role).withIsActive(active));
  }

  private List<String> names(UserFilter filter) {
    return workspace().users().page(filter, 1, 100).items().stream()
        .map(user -> user.displayName().replace(" " + mark, ""))
        .toList();
  }

  @Test
  void usersAreListedByNameInTheOrderOfCodePoints() {
    for (String name : List.of("b", "\ud83d\ude00", "B", "a", "\ufb01", "\u00e9")) {
      register(name, Role.MEMBER, true);
    }
    assertThat(names(marked)).containsExactly("B", "a", "b", "\u00e9", "\ufb01", "\ud83d\ude00");
  }

  @Test
  void usersOfOneNameAreListedInTheOrderOfTheirIds() {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(register("same", Role.MEMBER, true).id());
    }
    assertThat(workspace().users().page(marked, 1, 10).items())
        .extracting(User::id)
        .containsExactlyElementsOf(ids);
  }

  @Test
  void aFilterRestrictsByRoleActivityAndTextTogether() {
    register("member", Role.MEMBER, true);
    register("gone", Role.MEMBER, false);
    register("admin", Role.ADMIN, true);
    assertThat(names(marked.withRole(Role.MEMBER))).containsExactly("gone", "member");
    assertThat(names(marked.withRole(Role.ADMIN))).containsExactly("admin");
    assertThat(names(marked.withActive(true))).containsExactly("admin", "member");
    assertThat(names(marked.withActive(false))).containsExactly("gone");
    assertThat(names(marked.withRole(Role.MEMBER).withActive(true))).containsExactly("member");
    assertThat(names(marked.withText("ADMIN " + mark))).containsExactly("admin");
    assertThat(names(marked.withText(mark + "%"))).isEmpty();
  }

  @Test
  void textIsSoughtInNameAndAddressButNotAcrossThem() {
    UserDraft draft = UserDraft.of("Grace").withEmail(mark + "@example.org");
    workspace().users().register(draft);
    assertThat(names(marked.withText(mark + "@EXAMPLE"))).containsExactly("Grace");
    assertThat(names(marked.withText("Grace" + mark))).isEmpty();
  }

  @Test
  void pagesHaveTheTotal() {
    for (int i = 0; i < 5; i++) {
      register("user " + i, Role.MEMBER, true);
    }
    Page<User> second = workspace().users().page(marked, 2, 2);
    assertThat(second.total()).isEqualTo(5);
    assertThat(second.pages()).isEqualTo(3);
    assertThat(second.items())
        .extracting(User::displayName)
        .containsExactly("user 2 " + mark, "user 3 " + mark);
    assertThat(workspace().users().page(marked, 3, 2).items()).hasSize(1);
    assertThat(workspace().users().page(marked, 4, 2).items()).isEmpty();
  }

  @Test
  void slicesContinueWhereTheLastOneEnded() {
    for (int i = 0; i < 5; i++) {
      register("same", Role.MEMBER, true);
    }
    List<User> all = new ArrayList<>();
    @Nullable String token = null;
    do {
      Slice<User> slice = workspace().users().slice(marked, 2, token);
      all.addAll(slice.items());
      token = slice.token();
    } while (token != null);
    assertThat(all).isEqualTo(workspace().users().page(marked, 1, 10).items()).hasSize(5);
  }

  @Test
  void pagesAndSizesOutOfRangeAreRefused() {
    assertThat(codes(() -> workspace().users().page(marked, 0, 10)))
        .containsExactly("page out_of_range");
    assertThat(codes(() -> workspace().users().page(marked, 1, 0)))
        .containsExactly("size out_of_range");
    assertThat(codes(() -> workspace().users().slice(marked, 10_001, null)))
        .containsExactly("size out_of_range");
    assertThat(codes(() -> workspace().users().slice(marked, 10, "nonsense")))
        .containsExactly("token token");
  }

  @Test
  void aFilterWithoutTextDoesNotRestrict() {
    register("one", Role.MEMBER, true);
    UserFilter built = UserFilterBuilder.builder().build();
    assertThat(built).isEqualTo(UserFilter.ALL);
    assertThat(workspace().users().page(built, 1, 1).total()).isPositive();
  }

  @Test
  void textThatIsNoneIsRefused() {
    for (String illegal : List.of("\u0000", "\ud83d", "a\ude00")) {
      assertThat(codes(() -> workspace().users().page(marked.withText(illegal), 1, 10)))
          .containsExactly("text illegal_text");
    }
  }
}

package dev.worklog.tck.identity;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.identity.User;
import dev.worklog.identity.UserFilter;
import dev.worklog.tck.Contract;
import dev.worklog.tck.Race;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Linking the users of the embedding application. */
public abstract class LinkContract extends Contract {

  /** For subclasses. */
  protected LinkContract() {}

  @Test
  void linkingAgainFindsTheSameUserAndChangesNothing() {
    String reference = UUID.randomUUID().toString();
    User linked = workspace().users().link(reference, "Grace");
    assertThat(workspace().users().link(" " + reference + " ", "Another")).isEqualTo(linked);
    assertThat(workspace().users().find(linked.id())).contains(linked);
  }

  @Test
  void allWhoRaceToLinkGetTheSameUser() {
    String reference = UUID.randomUUID().toString();
    List<User> linked = Race.run(16, i -> workspace().users().link(reference, reference));
    assertThat(new HashSet<>(linked)).hasSize(1);
    UserFilter filter = UserFilter.ALL.withText(reference);
    assertThat(workspace().users().page(filter, 1, 10).total()).isEqualTo(1);
  }

  @Test
  void aTransactionGoesOnAfterItHasLinkedAKnownUser() {
    String reference = UUID.randomUUID().toString();
    User linked = workspace().users().link(reference, "Grace");
    User again =
        workspace()
            .transaction(
                tx -> {
                  tx.users().touch(tx.users().link(reference, "Grace"));
                  return tx.users().link(reference, "Grace");
                });
    assertThat(again.id()).isEqualTo(linked.id());
    assertThat(again.version()).isEqualTo(2);
  }

  @Test
  void referencesAndNamesThatAreNoneAreRefused() {
    assertThat(codes(() -> workspace().users().link(" ", "Grace")))
        .containsExactly("externalRef blank");
    assertThat(codes(() -> workspace().users().link("\u0000", "")))
        .containsExactly("externalRef illegal_text", "displayName blank");
    assertThat(codes(() -> workspace().users().link("r".repeat(256), "Grace")))
        .containsExactly("externalRef too_long");
    assertThat(workspace().users().findByExternalRef("\ud83d")).isEmpty();
  }
}

package dev.worklog.tck.identity;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.identity.AuthProvider;
import dev.worklog.identity.LearningRole;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.json.JsonObject;
import dev.worklog.tck.Contract;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Registering users: defaults, limits and keys. */
public abstract class RegistrationContract extends Contract {

  /** For subclasses. */
  protected RegistrationContract() {}

  private static String unique() {
    return UUID.randomUUID().toString();
  }

  @Test
  void aNewUserIsAnActiveMemberAndLearner() {
    Instant before = clock.instant();
    User user = workspace().users().register(UserDraft.of("Grace"));
    Instant after = clock.instant();
    assertThat(user.displayName()).isEqualTo("Grace");
    assertThat(user.externalRef()).isNull();
    assertThat(user.email()).isNull();
    assertThat(user.passwordHash()).isNull();
    assertThat(user.authProvider()).isEqualTo(AuthProvider.LOCAL);
    assertThat(user.role()).isEqualTo(Role.MEMBER);
    assertThat(user.learningRole()).isEqualTo(LearningRole.LEARNER);
    assertThat(user.isActive()).isTrue();
    assertThat(user.avatarUrl()).isNull();
    assertThat(user.voicePreference()).isEqualTo("alloy");
    assertThat(user.learningPreferences()).isEqualTo(JsonObject.EMPTY);
    assertThat(user.lastActive()).isBetween(before, after);
    assertThat(user.createdAt()).isBetween(before, after).isEqualTo(user.updatedAt());
    assertThat(user.version()).isEqualTo(1);
    assertThat(user.id().version()).isEqualTo(7);
    assertThat(workspace().users().find(user.id())).contains(user);
  }

  @Test
  void everythingThatIsSaidIsKept() {
    UserDraft draft =
        UserDraft.of("Grace \ud83d\ude00")
            .withExternalRef(unique())
            .withEmail("Grace." + unique() + "@Example.ORG")
            .withAuthProvider(AuthProvider.GOOGLE)
            .withRole(Role.ADMIN)
            .withLearningRole(LearningRole.MENTOR)
            .withIsActive(false)
            .withAvatarUrl("https://example.org/grace.png")
            .withVoicePreference("echo")
            .withLearningPreferences(JsonObject.of("pace", 1.50));
    User user = workspace().users().register(draft);
    assertThat(workspace().users().find(user.id())).contains(user);
    assertThat(user.email()).isEqualTo(draft.email());
    assertThat(user.role()).isEqualTo(Role.ADMIN);
    assertThat(user.learningRole()).isEqualTo(LearningRole.MENTOR);
    assertThat(user.authProvider()).isEqualTo(AuthProvider.GOOGLE);
    assertThat(user.isActive()).isFalse();
    assertThat(user.avatarUrl()).isEqualTo("https://example.org/grace.png");
    assertThat(user.voicePreference()).isEqualTo("echo");
    assertThat(user.learningPreferences()).isEqualTo(JsonObject.parse("{\"pace\":1.5}"));
  }

  @Test
  void withoutANameTheLocalPartOfTheAddressServes() {
    String local = "grace." + unique();
    User user = workspace().users().register(UserDraft.ofEmail("  " + local + "@example.org "));
    assertThat(user.displayName()).isEqualTo(local);
    assertThat(user.email()).isEqualTo(local + "@example.org");
  }

  @Test
  void namesAndReferencesAreTrimmed() {
    String reference = unique();
    User user =
        workspace()
            .users()
            .register(UserDraft.of("\t Grace Hopper ").withExternalRef(" " + reference + "\n"));
    assertThat(user.displayName()).isEqualTo("Grace Hopper");
    assertThat(user.externalRef()).isEqualTo(reference);
    assertThat(workspace().users().findByExternalRef(" " + reference)).contains(user);
  }

  @Test
  void anAddressIsUniqueWhateverItsCase() {
    String address = "strasse." + unique() + "@example.org";
    User user = workspace().users().register(UserDraft.ofEmail(address));
    String again = " " + address.toUpperCase(Locale.ROOT);
    assertThat(conflict(() -> workspace().users().register(UserDraft.ofEmail(again))))
        .isEqualTo("uk_users_email_key");
    assertThat(workspace().users().findByEmail(again)).contains(user);
    assertThat(workspace().users().findByEmail("no." + address)).isEmpty();
    assertThat(workspace().users().findByEmail("\u0000")).isEmpty();
  }

  @Test
  void anExternalReferenceIsUniqueCaseAndAll() {
    String reference = "ref-" + unique();
    UserDraft draft = UserDraft.of("Grace").withExternalRef(reference);
    workspace().users().register(draft);
    assertThat(conflict(() -> workspace().users().register(draft)))
        .isEqualTo("uk_users_external_ref");
    User other =
        workspace().users().register(draft.withExternalRef("REF" + reference.substring(3)));
    assertThat(other.externalRef()).startsWith("REF-");
  }

  @Test
  void anyHostNameMakesAnAddress() {
    for (String host : new String[] {"example.org", "asyncops.local", "intranet"}) {
      String address = "admin." + unique() + "@" + host;
      User user = workspace().users().register(UserDraft.ofEmail(address));
      assertThat(user.email()).isEqualTo(address);
    }
  }

  @Test
  void everythingWrongIsToldTogether() {
    UserDraft draft =
        UserDraft.of("n".repeat(256))
            .withExternalRef("r".repeat(256))
            .withEmail("nobody")
            .withVoicePreference("v".repeat(51));
    assertThat(codes(() -> workspace().users().register(draft)))
        .containsExactlyInAnyOrder(
            "externalRef too_long",
            "email email",
            "displayName too_long",
            "voicePreference too_long");
  }

  @Test
  void blankNamesReferencesAndAddressesAreRefused() {
    assertThat(codes(() -> workspace().users().register(UserDraft.of("  "))))
        .containsExactly("displayName blank");
    assertThat(codes(() -> workspace().users().register(UserDraft.of("G").withEmail(" "))))
        .containsExactly("email blank");
    assertThat(codes(() -> workspace().users().register(UserDraft.of("G").withExternalRef(""))))
        .containsExactly("externalRef blank");
  }

  @Test
  void textIsCountedInCodePoints() {
    String longest = "\ud83d\ude00".repeat(255);
    assertThat(workspace().users().register(UserDraft.of(longest)).displayName())
        .isEqualTo(longest);
  }
}

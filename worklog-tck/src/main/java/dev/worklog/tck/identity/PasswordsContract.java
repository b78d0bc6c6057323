package dev.worklog.tck.identity;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.identity.UserFilter;
import dev.worklog.tck.Contract;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Passwords: how strong they must be, and whom they let in. */
public abstract class PasswordsContract extends Contract {

  private static final String GOOD = "Lovelace 1815";

  private final String address = "grace." + UUID.randomUUID() + "@example.org";

  /** For subclasses. */
  protected PasswordsContract() {}

  private User register(String password) {
    return workspace().users().register(UserDraft.ofEmail(address), password.toCharArray());
  }

  private boolean lets(String password) {
    return workspace().users().authenticate(address, password.toCharArray()).isPresent();
  }

  @Test
  void theRightPasswordLetsItsUserIn() {
    User user = register(GOOD);
    assertThat(
            workspace()
                .users()
                .authenticate(" " + address.toUpperCase(Locale.ROOT), GOOD.toCharArray()))
        .contains(user);
  }

  @Test
  void wrongPasswordsAndUnknownAddressesLetNobodyIn() {
    register(GOOD);
    for (String wrong : new String[] {"", "lovelace 1815", GOOD + " ", GOOD + "\0" + GOOD}) {
      assertThat(lets(wrong)).as(wrong).isFalse();
    }
    assertThat(workspace().users().authenticate("x" + address, GOOD.toCharArray())).isEmpty();
    assertThat(workspace().users().authenticate("\u0000", GOOD.toCharArray())).isEmpty();
  }

  @Test
  void aUserWithoutAPasswordIsLetInByNone() {
    workspace().users().register(UserDraft.ofEmail(address));
    assertThat(lets("")).isFalse();
    assertThat(lets(GOOD)).isFalse();
  }

  @Test
  void anInactiveUserIsToldSoOnlyWithTheRightPassword() {
    User user = register(GOOD);
    workspace().users().update(user, draft -> draft.withIsActive(false));
    assertThat(lets("Lovelace 1816")).isFalse();
    thrown(WorklogException.Forbidden.class, () -> lets(GOOD));
  }

  @Test
  void weakPasswordsAreRefused() {
    Map<String, String> weak =
        Map.of(
            "abcde 1",
            "password too_short",
            "abcdefgh",
            "password too_weak",
            "12345678",
            "password too_weak",
            "a1" + "\u20ac".repeat(24),
            "password too_long",
            "abcdefg1\0",
            "password illegal_text",
            "abcdefg1\ud83d",
            "password illegal_text");
    weak.forEach(
        (password, code) ->
            assertThat(codes(() -> register(password))).as(password).containsExactly(code));
    assertThat(codes(() -> register("")))
        .containsExactly("password too_short", "password too_weak");
    assertThat(workspace().users().page(UserFilter.ALL.withText(address), 1, 1).total()).isZero();
  }

  @Test
  void aPasswordHasUpToSeventyTwoBytesAndEachOfThemCounts() {
    String longest = "a1" + "x".repeat(67) + "\u20ac";
    register(longest);
    assertThat(lets(longest)).isTrue();
    assertThat(lets(longest + "y")).isFalse();
    assertThat(lets("a1" + "x".repeat(67) + "\u20ad")).isFalse();
  }

  @Test
  void eightCharactersMayBeAstral() {
    register("a1" + "\ud83d\ude00".repeat(6));
    assertThat(lets("a1" + "\ud83d\ude00".repeat(6))).isTrue();
  }

  @Test
  void whoKnowsTheOldPasswordChangesIt() {
    User user = register(GOOD);
    User changed =
        workspace().users().changePassword(user, GOOD.toCharArray(), "Byron 1788".toCharArray());
    assertThat(changed.version()).isEqualTo(2);
    assertThat(lets(GOOD)).isFalse();
    assertThat(lets("Byron 1788")).isTrue();
  }

  @Test
  void whoDoesNotKnowTheOldPasswordDoesNotChangeIt() {
    User user = register(GOOD);
    char[] next = "Byron 1788".toCharArray();
    thrown(
        WorklogException.Forbidden.class,
        () -> workspace().users().changePassword(user, "Byron 1788".toCharArray(), next));
    thrown(
        WorklogException.Forbidden.class,
        () -> workspace().users().changePassword(ada(), "".toCharArray(), next));
    assertThat(codes(() -> workspace().users().changePassword(user, next, "x1".toCharArray())))
        .containsExactly("password too_short");
    assertThat(workspace().users().find(user.id())).contains(user);
  }

  @Test
  void aPasswordIsSetWithoutTheOldOne() {
    User user = workspace().users().register(UserDraft.ofEmail(address));
    User set = workspace().users().setPassword(user, GOOD.toCharArray());
    assertThat(lets(GOOD)).isTrue();
    thrown(
        WorklogException.StaleVersion.class,
        () -> workspace().users().setPassword(user, "Byron 1788".toCharArray()));
    assertThat(workspace().users().find(user.id())).contains(set);
  }

  @Test
  void neitherPasswordNorHashIsEverPrinted() {
    User user = register(GOOD);
    assertThat(user.passwordHash()).isNotNull().doesNotContain(GOOD);
    assertThat(user.toString()).doesNotContain(String.valueOf(user.passwordHash()), "$2");
  }

  @Test
  void twoUsersWithOnePasswordHaveDifferentHashes() {
    User user = register(GOOD);
    User other = workspace().users().register(UserDraft.ofEmail("o" + address), GOOD.toCharArray());
    assertThat(other.passwordHash()).isNotEqualTo(user.passwordHash());
  }

  @Test
  void anUpdateKeepsThePassword() {
    User user = register(GOOD);
    workspace().users().update(user, draft -> draft.withDisplayName("Grace"));
    assertThat(lets(GOOD)).isTrue();
  }
}

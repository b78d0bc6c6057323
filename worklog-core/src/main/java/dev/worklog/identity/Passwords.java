package dev.worklog.identity;

import dev.worklog.errors.Violation;
import dev.worklog.json.Text;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a password must be. */
final class Passwords {

  private static final int MIN_LENGTH = 8;
  // bcrypt looks at no more, and silently.
  static final int MAX_BYTES = 72;

  private Passwords() {}

  static List<Violation> check(char[] password) {
    List<Violation> violations = new ArrayList<>();
    CharBuffer text = CharBuffer.wrap(password);
    if (text.codePoints().count() < MIN_LENGTH) {
      violations.add(
          new Violation(
              "password",
              "too_short",
              "must have at least " + MIN_LENGTH + " characters",
              Map.of("min", MIN_LENGTH)));
    }
    if (text.codePoints().noneMatch(Character::isLetter)
        || text.codePoints().noneMatch(Character::isDigit)) {
      violations.add(Violation.of("password", "too_weak", "must have a letter and a digit"));
    }
    if (bytes(text) > MAX_BYTES) {
      violations.add(
          new Violation(
              "password",
              "too_long",
              "must have at most " + MAX_BYTES + " bytes in UTF-8",
              Map.of("max", MAX_BYTES)));
    }
    if (!Text.isLegal(text)) {
      violations.add(
          Violation.of("password", "illegal_text", "holds U+0000 or half of a surrogate pair"));
    }
    return violations;
  }

  /** Whether a hash tells this password from every other: bcrypt repeats what ends in U+0000. */
  static boolean isWhole(CharBuffer password) {
    return bytes(password) <= MAX_BYTES && Text.isLegal(password);
  }

  private static int bytes(CharBuffer text) {
    return StandardCharsets.UTF_8.encode(text.duplicate()).remaining();
  }
}

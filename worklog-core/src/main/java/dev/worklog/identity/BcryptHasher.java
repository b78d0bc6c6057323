package dev.worklog.identity;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Hashes with bcrypt; the default. */
public final class BcryptHasher implements PasswordHasher {

  /** The default work factor; one hash takes about a third of a second. */
  public static final int DEFAULT_COST = 12;

  private final int cost;

  /** With {@link #DEFAULT_COST}. */
  public BcryptHasher() {
    this(DEFAULT_COST);
  }

  /**
   * With another work factor, each step of which doubles the time.
   *
   * @throws IllegalArgumentException if it is not from 4 to 31
   */
  public BcryptHasher(int cost) {
    if (cost < 4 || cost > 31) {
      throw new IllegalArgumentException("cost is " + cost + ", not from 4 to 31");
    }
    this.cost = cost;
  }

  @Override
  public String hash(char[] password) {
    byte[] bytes = bytes(password);
    try {
      return BCrypt.hashpw(bytes, BCrypt.gensalt(cost));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  public boolean matches(char[] password, String hash) {
    byte[] bytes = bytes(password);
    try {
      return Form.HASH.matcher(hash).matches()
          && BCrypt.checkpw(bytes, hash)
          && Passwords.isWhole(CharBuffer.wrap(password));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  // What bcrypt would not look at is cut off: no such password is ever stored, and none matches.
  private static byte[] bytes(char[] password) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[Math.min(encoded.remaining(), Passwords.MAX_BYTES)];
    encoded.get(bytes);
    return bytes;
  }

  /** Waits for the first password: most applications have none of ours. */
  private static final class Form {

    static final Pattern HASH =
        Pattern.compile("\\$2[aby]\\$(0[4-9]|[12]\\d|3[01])\\$[./A-Za-z0-9]{53}");
  }
}

package dev.worklog.identity;

/** Hashes passwords and compares them with hashes. Safe between threads. */
public interface PasswordHasher {

  /** A salted hash of at most 255 characters; the password is left as it is. */
  String hash(char[] password);

  /** Whether this is the password of that hash; false for a hash that is none of this hasher's. */
  boolean matches(char[] password, String hash);
}

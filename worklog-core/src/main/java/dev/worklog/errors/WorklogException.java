package dev.worklog.errors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that worklog refuses or fails to do. Misuse of the API by the program itself, such as
 * a null argument or a transaction used after its end, is no such case: it throws {@link
 * NullPointerException}, {@link IllegalArgumentException} or {@link IllegalStateException}.
 */
public abstract sealed class WorklogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private WorklogException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * The input breaks rules; all that could be found are told together, in the order of the fields.
   */
  public static final class Invalid extends WorklogException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** At least one violation. */
    public Invalid(List<Violation> violations) {
      super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")), null);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("an invalid input has at least one violation");
      }
      this.violations = List.copyOf(violations);
    }

    /** One violation without arguments. */
    public Invalid(String path, String code, String message) {
      this(List.of(Violation.of(path, code, message)));
    }

    public List<Violation> violations() {
      return violations;
    }
  }

  /** What was asked for is not there, or belongs to another tenant, which reads the same. */
  public static final class NotFound extends WorklogException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final UUID id;

    public NotFound(String table, UUID id) {
      super("No row " + id + " in " + table, null);
      this.table = table;
      this.id = id;
    }

    public String table() {
      return table;
    }

    public UUID id() {
      return id;
    }
  }

  /** The access policy does not let the actor do this. */
  public static final class Forbidden extends WorklogException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
      super(message, null);
    }
  }

  /**
   * A constraint between rows refuses the write: a key is taken, or a referenced row is gone or in
   * use.
   */
  public static final class Conflict extends WorklogException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final @Nullable UUID row;

    /**
     * @param key the name of the constraint, the same on every storage, for example {@code
     *     uk_clients_tenant_id_name}
     * @param row the row that was refused, null if the storage cannot tell
     */
    public Conflict(String key, @Nullable UUID row, @Nullable Throwable cause) {
      this("Refused by " + key + (row == null ? "" : ", row " + row), key, row, cause);
    }

    private Conflict(String message, String key, @Nullable UUID row, @Nullable Throwable cause) {
      super(message, cause);
      this.key = key;
      this.row = row;
    }

    /** The same, saying which row of a batch was refused, for example {@code [17]}. */
    public Conflict at(String path) {
      return new Conflict(path + ": " + getMessage(), key, row, this);
    }

    public String key() {
      return key;
    }

    public Optional<UUID> row() {
      return Optional.ofNullable(row);
    }
  }

  /** Somebody changed the row since it was read; read it again and repeat. */
  public static final class StaleVersion extends WorklogException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final UUID id;
    private final long seen;

    public StaleVersion(String table, UUID id, long seen) {
      super("Row " + id + " of " + table + " changed since version " + seen, null);
      this.table = table;
      this.id = id;
      this.seen = seen;
    }

    public String table() {
      return table;
    }

    public UUID id() {
      return id;
    }

    /** The version that the caller had seen. */
    public long seen() {
      return seen;
    }
  }

  /** The life cycle does not lead from this state to that one. */
  public static final class TransitionNotAllowed extends WorklogException {

    private static final long serialVersionUID = 1L;

    private final String from;
    private final String to;

    /** Both as wire values. */
    public TransitionNotAllowed(String what, String from, String to) {
      super("A " + what + " cannot go from " + from + " to " + to, null);
      this.from = from;
      this.to = to;
    }

    public String from() {
      return from;
    }

    public String to() {
      return to;
    }
  }

  /** Conditions of the operation are not met; all of them are told. */
  public static final class GuardFailed extends WorklogException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> unmet;

    public GuardFailed(List<String> unmet) {
      super(String.join("; ", unmet), null);
      this.unmet = List.copyOf(unmet);
    }

    public List<String> unmet() {
      return unmet;
    }
  }

  /** A limit of the plan or of the library is reached. */
  public static final class LimitExceeded extends WorklogException {

    private static final long serialVersionUID = 1L;

    public LimitExceeded(String message) {
      super(message, null);
    }
  }

  /** The storage itself failed; nothing of the transaction was stored. */
  public static final class StorageFailure extends WorklogException {

    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    /** A failure that repeating would not mend. */
    public StorageFailure(String message, @Nullable Throwable cause) {
      this(message, cause, false);
    }

    public StorageFailure(String message, @Nullable Throwable cause, boolean isTransient) {
      super(message, cause);
      this.isTransient = isTransient;
    }

    /**
     * Whether the same transaction may well succeed if it is run again: a deadlock, for example.
     */
    public boolean isTransient() {
      return isTransient;
    }
  }
}

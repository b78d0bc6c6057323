package dev.worklog.tck;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.BcryptHasher;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every contract begins with: a workspace on the storage under test, two users and their
 * personal tenants. Rows of other tests may be in the storage, so that tests look at their own
 * tenants only.
 */
public abstract class Contract {

  /** The day that tests speak of as today. */
  protected static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  protected final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-02T09:00:00Z"));

  private Workspace workspace;
  private User ada;
  private User bob;

  /** For subclasses. */
  protected Contract() {}

  /**
   * The storage under test, the same or another one for each test, ready to use. Who makes it also
   * closes it, if it needs closing.
   */
  protected abstract Storage storage();

  /** Opens the workspace and registers the users. */
  @BeforeEach
  protected void openWorkspace() {
    workspace = with(storage()).open();
    ada = workspace.users().register(UserDraft.of("Ada"));
    bob = workspace.users().register(UserDraft.of("Bob"));
  }

  /** Begins a workspace with the clock of the test and cheap passwords. */
  protected final Workspace.Builder with(Storage storage) {
    return Workspace.with(storage).clock(clock).passwordHasher(new BcryptHasher(4));
  }

  protected final Workspace workspace() {
    return workspace;
  }

  protected final User ada() {
    return ada;
  }

  protected final User bob() {
    return bob;
  }

  /** Ada's personal tenant. */
  protected final Tenant mine() {
    return workspace.tenant(ada.id());
  }

  /** Bob's personal tenant. */
  protected final Tenant theirs() {
    return workspace.tenant(bob.id());
  }

  /** A tenant that Ada and Bob share, the same within a test, as this user sees it. */
  protected final Tenant shared(User actor) {
    return workspace.tenant(new UUID(ada.id().getMostSignificantBits(), ~0L), actor.id());
  }

  /** A task with all its ancestors, found or added under the names that end so. */
  protected static Placement tree(Tenant tenant, String ending) {
    return tenant
        .hierarchy()
        .path(
            List.of(
                "client " + ending,
                "project " + ending,
                "epic " + ending,
                "feature " + ending,
                "story " + ending,
                "task " + ending));
  }
}

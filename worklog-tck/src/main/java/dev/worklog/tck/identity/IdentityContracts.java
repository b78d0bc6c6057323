package dev.worklog.tck.identity;

import dev.worklog.storage.Storage;
import org.junit.jupiter.api.Nested;

/** Every contract of users. */
public abstract class IdentityContracts {

  /** For subclasses. */
  protected IdentityContracts() {}

  /** As {@link dev.worklog.tck.Contract#storage}. */
  protected abstract Storage storage();

  @Nested
  class Access extends AccessContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }

  @Nested
  class CustomAccess extends CustomAccessContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }

  @Nested
  class Link extends LinkContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }

  @Nested
  class Passwords extends PasswordsContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }

  @Nested
  class Registration extends RegistrationContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }

  @Nested
  class UserChanges extends UserChangesContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }

  @Nested
  class UserDeletion extends UserDeletionContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }

  @Nested
  class UserListing extends UserListingContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }

  @Nested
  class Users extends UsersContract {
    @Override
    protected Storage storage() {
      return IdentityContracts.this.storage();
    }
  }
}

package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Storage;
import dev.worklog.tck.identity.AccessContract;
import dev.worklog.tck.identity.CustomAccessContract;
import dev.worklog.tck.identity.LinkContract;
import dev.worklog.tck.identity.PasswordsContract;
import dev.worklog.tck.identity.RegistrationContract;
import dev.worklog.tck.identity.UserChangesContract;
import dev.worklog.tck.identity.UserDeletionContract;
import dev.worklog.tck.identity.UserListingContract;
import dev.worklog.tck.identity.UsersContract;
import org.junit.jupiter.api.Nested;

/** The storage against the published contract of users, passwords and access. */
class PlainIdentityTest {

  private final PlainStorage storage = PlainStorage.create();

  @Nested
  class Access extends AccessContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class CustomAccess extends CustomAccessContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Link extends LinkContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Passwords extends PasswordsContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Registration extends RegistrationContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class UserChanges extends UserChangesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class UserDeletion extends UserDeletionContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class UserListing extends UserListingContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Users extends UsersContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }
}

package dev.worklog.jpa;

import dev.worklog.storage.Storage;
import dev.worklog.tck.hierarchy.AddingNodesContract;
import dev.worklog.tck.hierarchy.ChangingNodesContract;
import dev.worklog.tck.hierarchy.DeletingNodesContract;
import dev.worklog.tck.hierarchy.ListingNodesContract;
import dev.worklog.tck.hierarchy.MoveRaceContract;
import dev.worklog.tck.hierarchy.MovingNodesContract;
import dev.worklog.tck.hierarchy.NodesContract;
import dev.worklog.tck.hierarchy.PathsContract;
import dev.worklog.tck.hierarchy.ResolvingContract;
import dev.worklog.tck.identity.AccessContract;
import dev.worklog.tck.identity.CustomAccessContract;
import dev.worklog.tck.identity.LinkContract;
import dev.worklog.tck.identity.PasswordsContract;
import dev.worklog.tck.identity.RegistrationContract;
import dev.worklog.tck.identity.UserChangesContract;
import dev.worklog.tck.identity.UserDeletionContract;
import dev.worklog.tck.identity.UserListingContract;
import dev.worklog.tck.identity.UsersContract;
import dev.worklog.tck.log.AllOrNothingContract;
import dev.worklog.tck.log.ArtifactFieldsContract;
import dev.worklog.tck.log.ArtifactsContract;
import dev.worklog.tck.log.BackfillContract;
import dev.worklog.tck.log.BadInputContract;
import dev.worklog.tck.log.FilterContract;
import dev.worklog.tck.log.ImportContract;
import dev.worklog.tck.log.LogChangesContract;
import dev.worklog.tck.log.LogOrderContract;
import dev.worklog.tck.log.PlacingContract;
import dev.worklog.tck.log.PresetsContract;
import dev.worklog.tck.log.RecordingContract;
import dev.worklog.tck.log.RowByRowContract;
import dev.worklog.tck.log.SearchContract;
import dev.worklog.tck.log.StatusContract;
import dev.worklog.tck.log.ViewContract;
import dev.worklog.tck.storage.CommitContract;
import dev.worklog.tck.storage.ConcurrencyContract;
import dev.worklog.tck.storage.ConstraintContract;
import dev.worklog.tck.storage.DeletionContract;
import dev.worklog.tck.storage.IsolationContract;
import dev.worklog.tck.storage.ListenerContract;
import dev.worklog.tck.storage.QueryContract;
import dev.worklog.tck.storage.RowsContract;
import dev.worklog.tck.storage.TransactionContract;
import org.junit.jupiter.api.Nested;

class PostgresContractTest {

  @Nested
  class AddingNodesTest extends AddingNodesContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ChangingNodesTest extends ChangingNodesContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class DeletingNodesTest extends DeletingNodesContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ListingNodesTest extends ListingNodesContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class MoveRaceTest extends MoveRaceContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class MovingNodesTest extends MovingNodesContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class NodesTest extends NodesContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class PathsTest extends PathsContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ResolvingTest extends ResolvingContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class AccessTest extends AccessContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class CustomAccessTest extends CustomAccessContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class LinkTest extends LinkContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class PasswordsTest extends PasswordsContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class RegistrationTest extends RegistrationContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class UserChangesTest extends UserChangesContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class UserDeletionTest extends UserDeletionContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class UserListingTest extends UserListingContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class UsersTest extends UsersContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class AllOrNothingTest extends AllOrNothingContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ArtifactFieldsTest extends ArtifactFieldsContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ArtifactsTest extends ArtifactsContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class BackfillTest extends BackfillContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class BadInputTest extends BadInputContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class FilterTest extends FilterContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ImportTest extends ImportContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class LogChangesTest extends LogChangesContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class LogOrderTest extends LogOrderContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class PlacingTest extends PlacingContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class PresetsTest extends PresetsContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class RecordingTest extends RecordingContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class RowByRowTest extends RowByRowContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class SearchTest extends SearchContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class StatusTest extends StatusContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ViewTest extends ViewContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class CommitTest extends CommitContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ConcurrencyTest extends ConcurrencyContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ConstraintTest extends ConstraintContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class DeletionTest extends DeletionContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class IsolationTest extends IsolationContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class ListenerTest extends ListenerContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class QueryTest extends QueryContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class RowsTest extends RowsContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }

  @Nested
  class TransactionTest extends TransactionContract {
    @Override
    protected Storage storage() {
      return Databases.postgres();
    }
  }
}

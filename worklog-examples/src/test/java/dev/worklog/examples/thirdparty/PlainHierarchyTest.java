package dev.worklog.examples.thirdparty;

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
import org.junit.jupiter.api.Nested;

/** The storage against the published contract of the hierarchy. */
class PlainHierarchyTest {

  private final PlainStorage storage = PlainStorage.create();

  @Nested
  class AddingNodes extends AddingNodesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class ChangingNodes extends ChangingNodesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class DeletingNodes extends DeletingNodesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class ListingNodes extends ListingNodesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class MoveRace extends MoveRaceContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class MovingNodes extends MovingNodesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Nodes extends NodesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Paths extends PathsContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Resolving extends ResolvingContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }
}

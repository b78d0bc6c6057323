package dev.worklog.tck.hierarchy;

import dev.worklog.storage.Storage;
import org.junit.jupiter.api.Nested;

/** Every contract of the hierarchy. */
public abstract class HierarchyContracts {

  /** For subclasses. */
  protected HierarchyContracts() {}

  /** As {@link dev.worklog.tck.Contract#storage}. */
  protected abstract Storage storage();

  @Nested
  class AddingNodes extends AddingNodesContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }

  @Nested
  class ChangingNodes extends ChangingNodesContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }

  @Nested
  class DeletingNodes extends DeletingNodesContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }

  @Nested
  class ListingNodes extends ListingNodesContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }

  @Nested
  class MoveRace extends MoveRaceContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }

  @Nested
  class MovingNodes extends MovingNodesContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }

  @Nested
  class Nodes extends NodesContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }

  @Nested
  class Paths extends PathsContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }

  @Nested
  class Resolving extends ResolvingContract {
    @Override
    protected Storage storage() {
      return HierarchyContracts.this.storage();
    }
  }
}

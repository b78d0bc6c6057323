package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.hierarchy.NodesContract;

class InMemoryNodesTest extends NodesContract {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}

package dev.worklog.inmemory;

import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.storage.Table;
import dev.worklog.tck.storage.ConstraintContract;
import dev.worklog.tck.storage.SampleTables;
import java.util.List;

class InMemorySampleConstraintTest extends ConstraintContract {

  private final InMemoryStorage storage = InMemoryStorage.create(SampleTables.SCHEMA);

  @Override
  protected Storage storage() {
    return storage;
  }

  @Override
  protected Schema schema() {
    return SampleTables.SCHEMA;
  }

  @Override
  protected List<Table<?>> tables() {
    return List.of(SampleTables.SAMPLES);
  }
}

package dev.worklog.inmemory;

import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.storage.Table;
import dev.worklog.tck.storage.QueryContract;
import dev.worklog.tck.storage.SampleTables;
import java.util.List;

class InMemorySampleQueryTest extends QueryContract {

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

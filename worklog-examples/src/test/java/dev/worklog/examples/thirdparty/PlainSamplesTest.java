package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.storage.Table;
import dev.worklog.tck.storage.ConstraintContract;
import dev.worklog.tck.storage.DeletionContract;
import dev.worklog.tck.storage.QueryContract;
import dev.worklog.tck.storage.RowsContract;
import dev.worklog.tck.storage.SampleTables;
import java.util.List;
import org.junit.jupiter.api.Nested;

/**
 * The storage with tables that have what no table of worklog has, such as delete rules that refuse.
 */
class PlainSamplesTest {

  private final PlainStorage storage = PlainStorage.create(SampleTables.SCHEMA);

  @Nested
  class Constraint extends ConstraintContract {
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

  @Nested
  class Deletion extends DeletionContract {
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

  @Nested
  class Query extends QueryContract {
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

  @Nested
  class Rows extends RowsContract {
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
}

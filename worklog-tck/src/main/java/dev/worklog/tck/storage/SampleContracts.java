package dev.worklog.tck.storage;

import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.storage.Table;
import java.util.List;
import org.junit.jupiter.api.Nested;

/**
 * The contracts of rows on tables that have what no table of worklog has, such as delete rules that
 * refuse; for storages that take any tables.
 */
public abstract class SampleContracts {

  /** For subclasses. */
  protected SampleContracts() {}

  /** The storage under test; it holds {@link SampleTables#SCHEMA}. */
  protected abstract Storage storage();

  @Nested
  class Constraint extends ConstraintContract {
    @Override
    protected Storage storage() {
      return SampleContracts.this.storage();
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
      return SampleContracts.this.storage();
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
      return SampleContracts.this.storage();
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
      return SampleContracts.this.storage();
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

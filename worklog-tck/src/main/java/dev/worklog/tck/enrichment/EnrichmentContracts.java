package dev.worklog.tck.enrichment;

import dev.worklog.storage.Storage;
import org.junit.jupiter.api.Nested;

/** Every contract of enrichment. */
public abstract class EnrichmentContracts {

  /** For subclasses. */
  protected EnrichmentContracts() {}

  /** As {@link dev.worklog.tck.Contract#storage}. */
  protected abstract Storage storage();

  @Nested
  class Decisions extends DecisionsContract {
    @Override
    protected Storage storage() {
      return EnrichmentContracts.this.storage();
    }
  }

  @Nested
  class Failures extends FailuresContract {
    @Override
    protected Storage storage() {
      return EnrichmentContracts.this.storage();
    }
  }

  @Nested
  class Pipeline extends PipelineContract {
    @Override
    protected Storage storage() {
      return EnrichmentContracts.this.storage();
    }
  }

  @Nested
  class Rerun extends RerunContract {
    @Override
    protected Storage storage() {
      return EnrichmentContracts.this.storage();
    }
  }
}

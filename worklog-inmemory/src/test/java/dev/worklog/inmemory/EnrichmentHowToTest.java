package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.enrichment.Enricher;
import dev.worklog.enrichment.Enrichment;
import dev.worklog.enrichment.EnrichmentRun;
import dev.worklog.enrichment.VocabularyEnricher;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogSkillSignal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of the how-to of enrichment, run. */
class EnrichmentHowToTest {

  private final Workspace workspace = Workspace.on(InMemoryStorage.create());
  private final Tenant tenant =
      workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());

  @Test
  void suggestionsAreMadeDecidedAndMadeAgain() {
    WorkLog log =
        tenant
            .logs()
            .record(WorkLogDraft.of(LocalDate.of(2026, 3, 2), "Moved 30 jobs to Kafka in Go"));
    // docs: run
    Enricher enricher = new VocabularyEnricher();
    EnrichmentRun run = tenant.enrichment().run(enricher, 500);
    // docs: end
    assertThat(run.enriched()).isEqualTo(1);
    // docs: decide
    Enrichment enrichment = tenant.enrichment();
    for (WorkLogSkillSignal signal : tenant.logs().signals().of(log.id())) {
      if (signal.confidence() < 0.5) {
        enrichment.reject(signal.id());
      }
    }
    enrichment.acceptAll(log.id());
    enrichment.review(log.id());
    // docs: end
    List<WorkLogSkillSignal> decided = tenant.logs().signals().of(log.id());
    assertThat(decided).hasSize(2).allMatch(signal -> signal.status() == SignalStatus.ACCEPTED);
    // docs: again
    enrichment.rerun(log.id());
    enrichment.run(enricher, 500);
    // docs: end
    assertThat(tenant.logs().signals().of(log.id())).isEqualTo(decided);
  }

  @Test
  void failuresAreListed() {
    tenant.logs().record(WorkLogDraft.of(LocalDate.of(2026, 3, 2), "x"));
    Enrichment enrichment = tenant.enrichment();
    enrichment.run(
        log -> {
          throw new IOException("no answer");
        },
        1);
    List<String> told = new ArrayList<>();
    // docs: failures
    WorkLogFilter failed = WorkLogFilter.ALL.withEnrichmentStatuses(Set.of(EnrichmentStatus.ERROR));
    for (WorkLog each : tenant.logs().page(failed, 1, 50).items()) {
      enrichment
          .failure(each.id())
          .ifPresent(
              failure -> told.add(failure.lastError() + ", next " + failure.nextAttemptAt()));
    }
    // docs: end
    assertThat(told).hasSize(1).first().asString().startsWith("IOException: no answer, next 20");
  }
}

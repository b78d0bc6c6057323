package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.exchange.Contents;
import dev.worklog.exchange.Ids;
import dev.worklog.exchange.Imported;
import dev.worklog.identity.User;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the how-to of exports and imports, run. */
class ExchangeHowToTest {

  @AutoClose private final Workspace here = Workspace.on(InMemoryStorage.create());
  @AutoClose private final Workspace elsewhere = Workspace.on(InMemoryStorage.create());
  private final User ada = here.users().link("employee-42", "Ada");
  private final Tenant tenant = here.tenant(ada.id());

  @Test
  void aTenantGoesToAnotherStorage(@TempDir Path folder) throws IOException {
    tenant.logs().record(WorkLogDraft.of(LocalDate.of(2026, 3, 2), "Fixed the flaky test"));
    Path file = folder.resolve("tenant.jsonl");
    // docs: export
    try (OutputStream out = Files.newOutputStream(file)) {
      Contents contents = tenant.exchange().exportTo(out);
      assertThat(contents.rows()).containsEntry("worklogs", 1L);
    }
    // docs: end
    restore(file);
    copy(file);
  }

  private void restore(Path file) throws IOException {
    // docs: restore
    Tenant restored = elsewhere.tenant(tenant.id(), ada.id());
    try (InputStream in = Files.newInputStream(file)) {
      restored.exchange().importFrom(in, Ids.SAME);
    }
    // docs: end
    assertThat(restored.logs().page(WorkLogFilter.ALL, 1, 10).items())
        .isEqualTo(tenant.logs().page(WorkLogFilter.ALL, 1, 10).items());
  }

  private void copy(Path file) throws IOException {
    User grace = here.users().link("employee-7", "Grace");
    Tenant other = here.tenant(grace.id());
    // docs: copy
    Map<String, UUID> known = Map.of("employee-42", grace.id());
    try (InputStream in = Files.newInputStream(file)) {
      Imported imported =
          other
              .exchange()
              .importFrom(
                  in,
                  Ids.NEW,
                  person -> Optional.ofNullable(known.get(person.externalRef())),
                  (done, total) -> !Thread.interrupted());
      assertThat(imported.users()).containsEntry(ada.id(), grace.id());
    }
    // docs: end
    assertThat(other.logs().page(WorkLogFilter.ALL, 1, 10).items())
        .extracting(WorkLog::userId)
        .containsExactly(grace.id());
  }
}

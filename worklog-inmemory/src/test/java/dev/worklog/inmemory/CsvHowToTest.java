package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.exchange.CsvImport;
import dev.worklog.exchange.ImportResult;
import dev.worklog.exchange.ImportedRow;
import dev.worklog.identity.UserDraft;
import dev.worklog.tck.exchange.CsvFiles;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The code of the page on imports, run. */
class CsvHowToTest {

  @Test
  void aFileIsImportedAndWhatWasRejectedIsTold() {
    Workspace workspace = Workspace.on(InMemoryStorage.create());
    UUID ada = workspace.users().register(UserDraft.of("Ada")).id();
    Tenant tenant = workspace.tenant(ada);
    Map<String, UUID> team = Map.of("ada@example.org", ada);
    InputStream file = CsvFiles.open("toggl-detailed");
    List<String> told = new ArrayList<>();
    // docs: csv
    CsvImport options =
        CsvImport.DETECT.withUsers(user -> Optional.ofNullable(team.get(user.email())));
    ImportResult result =
        tenant.exchange().importCsv(file, options, (done, total) -> !Thread.interrupted());
    for (ImportedRow row : result.rows()) {
      if (row.status() == ImportedRow.Status.REJECTED) {
        told.add("line " + row.line() + ": " + row.violations());
      }
    }
    told.add(result.recorded() + " recorded, " + result.alreadyThere() + " there before");
    // docs: end
    assertThat(told)
        .hasSize(5)
        .contains("line 12: [Duration: '-00:30:00' is negative]", "6 recorded, 0 there before");
  }
}

package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.exchange.CsvImport;
import dev.worklog.exchange.DateOrder;
import dev.worklog.exchange.ImportResult;
import dev.worklog.exchange.ImportedRow;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.tck.exchange.CsvFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random files, of which nothing may be lost. */
class CsvPropertyTest {

  private static final List<List<String>> HEADERS =
      List.of(
          List.of(
              "User",
              "Client",
              "Project",
              "Task",
              "Description",
              "Billable",
              "Start date",
              "Start time",
              "End date",
              "End time",
              "Duration",
              "Tags"),
          List.of("Project", "Description", "Start Date", "Start Time", "Duration (h)", "Group"),
          List.of("Date", "Client", "Project", "Task", "Notes", "Hours", "First Name", "Last Name"),
          List.of("Date", "Begin", "End", "Duration", "Customer", "Project", "Activity", "ID"),
          List.of("Description", "Project", "User", "Start", "End", "Duration", "Tags", "Tags"),
          List.of(
              "Issue key",
              "Summary",
              "Issue Type",
              "Parent",
              "Resolved",
              "Time Spent",
              "Sprint",
              "Sprint",
              "Assignee"));

  // Some fit everywhere, some nowhere; most rows are to have a chance.
  private static final List<String> CELLS =
      List.of(
          "",
          "Ada",
          "Ada",
          "2026-03-04",
          "2026-03-04",
          "2026-03-04 10:00",
          "03/04/2026",
          "09:00",
          "11:30 PM",
          "1:30",
          "1.5",
          "3600",
          "-1",
          "yes",
          "two\nlines",
          "a, b",
          "say \"so\"",
          "Größe",
          "PAY-1",
          "Epic",
          "x".repeat(201),
          "\u0000");

  @Test
  void everyRowIsRecordedOrThereOrRejected() {
    long seed = 20261121;
    Random random = new Random(seed);
    int recorded = 0;
    for (int round = 0; round < 300; round++) {
      List<String> header = new ArrayList<>(HEADERS.get(random.nextInt(HEADERS.size())));
      Collections.shuffle(header, random);
      recorded += check("seed " + seed + ", round " + round, header, random);
    }
    assertThat(recorded).isPositive();
  }

  private static int check(String round, List<String> header, Random random) {
    List<Long> starts = new ArrayList<>();
    String file = file(header, random, starts);
    Workspace workspace = Workspace.on(InMemoryStorage.create());
    Tenant tenant = workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
    ImportResult result = run(tenant, file);
    assertThat(result.rows().stream().map(ImportedRow::line).toList())
        .as("%s: %s", round, file)
        .isEqualTo(starts);
    assertThat(result.recorded() + result.alreadyThere() + result.rejected())
        .as("%s: %s", round, file)
        .isEqualTo(starts.size());
    assertThat(result.rows())
        .as("%s: %s", round, file)
        .allMatch(row -> (row.logId() == null) == !row.violations().isEmpty());
    assertThat(total(tenant)).as("%s: %s", round, file).isEqualTo(result.recorded());
    ImportResult again = run(tenant, file);
    assertThat(again.recorded()).as("%s: %s", round, file).isZero();
    assertThat(again.rejected()).as("%s: %s", round, file).isEqualTo(result.rejected());
    assertThat(total(tenant)).as("%s: %s", round, file).isEqualTo(result.recorded());
    return result.recorded();
  }

  private static ImportResult run(Tenant tenant, String file) {
    CsvImport options = CsvImport.DETECT.withDateOrder(DateOrder.DAY_FIRST);
    return tenant.exchange().importCsv(CsvFiles.of(file), options);
  }

  private static long total(Tenant tenant) {
    return tenant.logs().page(WorkLogFilter.ALL, 1, 1).total();
  }

  private static String file(List<String> header, Random random, List<Long> starts) {
    StringBuilder file = new StringBuilder(String.join(",", header)).append('\n');
    long line = 2;
    for (int row = random.nextInt(20); row > 0; row--) {
      List<String> cells = new ArrayList<>();
      int count = random.nextInt(10) == 0 ? 1 + random.nextInt(15) : header.size();
      for (int i = 0; i < count; i++) {
        boolean fits = i < header.size() && random.nextInt(4) > 0;
        cells.add(fits ? likely(header.get(i), random) : CELLS.get(random.nextInt(CELLS.size())));
      }
      if (cells.size() == 1) {
        cells.set(0, "alone"); // an empty line would be no row
      }
      String text =
          cells.stream()
              .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(","));
      starts.add(line);
      line += 1 + text.chars().filter(c -> c == '\n').count();
      file.append(text).append('\n');
    }
    return file.toString();
  }

  private static String likely(String column, Random random) {
    return switch (column) {
      case "Start date", "Start Date", "Date", "Resolved" -> "2026-03-0" + (1 + random.nextInt(9));
      case "Start" -> "2026-03-04 0" + random.nextInt(10) + ":00";
      case "End", "End time", "End date" -> "";
      case "Duration", "Duration (h)", "Hours", "Time Spent" -> "1:00";
      case "User", "First Name", "Assignee" -> "Ada";
      case "Last Name", "Billable", "Group" -> "";
      case "Issue key" -> "PAY-" + random.nextInt(20);
      case "ID" -> String.valueOf(random.nextInt(20));
      default -> CELLS.get(random.nextInt(CELLS.size()));
    };
  }
}

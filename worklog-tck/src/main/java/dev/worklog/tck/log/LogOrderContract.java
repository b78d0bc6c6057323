package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.page.Page;
import dev.worklog.page.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orders, pages and slices of work logs. */
public abstract class LogOrderContract extends LogContract {

  /** For subclasses. */
  protected LogOrderContract() {}

  // Behaviour case 22.
  @Test
  void theLatestDayComesFirstAndWithinADayWhatWasRecordedLast() {
    logs().record(WorkLogDraft.of(TODAY, "first"));
    logs().record(WorkLogDraft.of(TODAY.plusDays(1), "tomorrow"));
    logs().record(WorkLogDraft.of(TODAY, "second"));
    logs().record(WorkLogDraft.of(TODAY.minusDays(1), "yesterday"));
    assertThat(contents(WorkLogFilter.ALL))
        .containsExactly("tomorrow", "second", "first", "yesterday");
    assertThat(logs().page(WorkLogFilter.ALL, WorkLogOrder.OLDEST, 1, 10).items())
        .extracting(WorkLog::content)
        .containsExactly("yesterday", "first", "second", "tomorrow");
  }

  private static List<WorkLogOrder> orders() {
    List<WorkLogOrder> orders = new ArrayList<>();
    for (WorkLogOrder.By by : WorkLogOrder.By.values()) {
      orders.add(new WorkLogOrder(by, true));
      orders.add(new WorkLogOrder(by, false));
    }
    return orders;
  }

  private static Comparator<WorkLog> comparator(WorkLogOrder order) {
    Comparator<WorkLog> byDay =
        Comparator.comparing(WorkLog::occurredOn).thenComparing(WorkLog::createdAt);
    Comparator<WorkLog> first =
        switch (order.by()) {
          case OCCURRED_ON -> byDay;
          case CREATED_AT -> Comparator.comparing(WorkLog::createdAt);
          case UPDATED_AT -> Comparator.comparing(WorkLog::updatedAt);
          case STATUS ->
              Comparator.comparing((WorkLog log) -> log.status().wire()).thenComparing(byDay);
        };
    Comparator<WorkLog> whole = first.thenComparing(log -> log.id().toString());
    return order.descending() ? whole.reversed() : whole;
  }

  private List<WorkLog> someLogs(long seed) {
    RandomLogs random = new RandomLogs(new Random(seed), List.of(Placement.NONE), TODAY);
    List<WorkLog> logs = new ArrayList<>(random.record(mine(), 40));
    for (int i = 0; i < 10; i++) {
      logs.set(i, logs().update(logs.get(i), draft -> draft.withTitle("later")));
    }
    return logs;
  }

  @Test
  void everyOrderEndsWithTheIdInTheSameDirection() {
    List<WorkLog> all = someLogs(1);
    for (WorkLogOrder order : orders()) {
      assertThat(logs().page(WorkLogFilter.ALL, order, 1, 100).items())
          .as("seed 1, %s", order)
          .isEqualTo(all.stream().sorted(comparator(order)).toList());
    }
  }

  @Test
  void pagesAndSlicesOfEverySizeAreTheWholeList() {
    List<WorkLog> all = someLogs(2);
    for (WorkLogOrder order : orders()) {
      List<WorkLog> expected = all.stream().sorted(comparator(order)).toList();
      for (int size : new int[] {1, 7, 20, 40, 41, 10_000}) {
        assertThat(pages(order, size)).as("%s by %s", order, size).isEqualTo(expected);
        assertThat(slices(order, size)).as("%s by %s", order, size).isEqualTo(expected);
      }
    }
  }

  private List<WorkLog> pages(WorkLogOrder order, int size) {
    List<WorkLog> all = new ArrayList<>();
    long pages = 1;
    for (int number = 1; number <= pages; number++) {
      Page<WorkLog> page = logs().page(WorkLogFilter.ALL, order, number, size);
      assertThat(page.total()).isEqualTo(40);
      assertThat(page.page()).isEqualTo(number);
      assertThat(page.size()).isEqualTo(size);
      all.addAll(page.items());
      pages = page.pages();
    }
    return all;
  }

  private List<WorkLog> slices(WorkLogOrder order, int size) {
    List<WorkLog> all = new ArrayList<>();
    @Nullable String token = null;
    do {
      Slice<WorkLog> slice = logs().slice(WorkLogFilter.ALL, order, size, token);
      assertThat(slice.items()).isNotEmpty();
      all.addAll(slice.items());
      token = slice.token();
    } while (token != null);
    return all;
  }

  @Test
  void aSliceContinuesWhereItEndedWhateverCameOrWentBefore() {
    for (int i = 0; i < 6; i++) {
      logs().record(WorkLogDraft.of(TODAY.minusDays(i), "day " + i));
    }
    Slice<WorkLog> first = logs().slice(WorkLogFilter.ALL, 3, null);
    logs().record(WorkLogDraft.of(TODAY.plusDays(1), "new"));
    logs().delete(first.items().get(2));
    assertThat(logs().slice(WorkLogFilter.ALL, 3, first.token()).items())
        .extracting(WorkLog::content)
        .containsExactly("day 3", "day 4", "day 5");
  }

  @Test
  void nothingFollowsAnEmptyListing() {
    assertThat(logs().slice(WorkLogFilter.ALL, 1, null)).isEqualTo(new Slice<>(List.of(), null));
    Page<WorkLog> page = logs().page(WorkLogFilter.ALL, 1, 10);
    assertThat(page.items()).isEmpty();
    assertThat(page.total()).isZero();
    assertThat(page.pages()).isZero();
    record("x");
    assertThat(logs().page(WorkLogFilter.ALL, Integer.MAX_VALUE, 10_000).items()).isEmpty();
  }

  @Test
  void aTokenServesItsOwnOrderOnly() {
    record("a");
    record("b");
    for (WorkLogOrder order : orders()) {
      String token = logs().slice(WorkLogFilter.ALL, order, 1, null).next().orElseThrow();
      assertThat(token).matches("[A-Za-z0-9_-]+");
      for (WorkLogOrder other : orders()) {
        if (!other.equals(order)) {
          assertThat(codes(() -> logs().slice(WorkLogFilter.ALL, other, 1, token)))
              .as("%s for %s", order, other)
              .containsExactly("token token");
        }
      }
    }
  }

  @Test
  void whatIsNoTokenIsRefused() {
    record("a");
    record("b");
    String token = logs().slice(WorkLogFilter.ALL, 1, null).next().orElseThrow();
    String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    String forged = text.replaceFirst("=\\d{4}-", "=year-");
    List<String> wrong =
        List.of(
            "",
            " ",
            "!",
            "\u0000",
            token + "A",
            token.substring(1),
            token.substring(0, token.length() / 2),
            UUID.randomUUID().toString(),
            Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)));
    for (String each : wrong) {
      assertThat(codes(() -> logs().slice(WorkLogFilter.ALL, 1, each)))
          .as(each)
          .containsExactly("token token");
    }
  }

  @Test
  void pagesAndSizesOutOfRangeAreRefused() {
    for (int size : new int[] {0, -1, Integer.MIN_VALUE, 10_001, Integer.MAX_VALUE}) {
      assertThat(codes(() -> logs().page(WorkLogFilter.ALL, 1, size)))
          .containsExactly("size out_of_range");
      assertThat(codes(() -> logs().slice(WorkLogFilter.ALL, size, null)))
          .containsExactly("size out_of_range");
      assertThat(codes(() -> logs().viewPage(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 1, size)))
          .containsExactly("size out_of_range");
    }
    assertThat(codes(() -> logs().page(WorkLogFilter.ALL, 0, 1)))
        .containsExactly("page out_of_range");
    assertThat(codes(() -> logs().page(WorkLogFilter.ALL, -1, 1)))
        .containsExactly("page out_of_range");
  }

  @Test
  void statusesAreOrderedByTheirSpelling() {
    for (WorkLogStatus status : WorkLogStatus.values()) {
      logs().record(draft(status.wire()).withStatus(status));
    }
    assertThat(
            logs()
                .page(WorkLogFilter.ALL, new WorkLogOrder(WorkLogOrder.By.STATUS, false), 1, 10)
                .items())
        .extracting(WorkLog::content)
        .containsExactly("archived", "draft", "final", "ready");
  }
}

package dev.worklog.benchmarks;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Dimension;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One user's month by project, a hundred logs of it however many there are in all; beside a loop
 * over an array that was sorted for this one question, and beside a stream over all logs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MonthBenchmark {

  private static final UUID TENANT = new UUID(1, 1);
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int USERS = 1_000;
  private static final int PROJECTS = 10;
  private static final int MONTH_DAYS = 30;
  private static final int MONTH_LOGS = 100;
  private static final Comparator<WorkLog> BY_USER_AND_DAY =
      Comparator.comparing(WorkLog::userId).thenComparing(WorkLog::occurredOn);

  /** How many logs there are. */
  @Param({"100000", "1000000"})
  public int logs;

  private final Random random = new Random(1);
  private final List<Tenant> tenants = new ArrayList<>();
  private WorkLog[] sorted = {};

  /** For JMH. */
  public MonthBenchmark() {}

  /** As many logs for each user, a hundred in thirty days. */
  @Setup
  public void fill() {
    Workspace workspace = Workspace.on(InMemoryStorage.create());
    List<WorkLog> all = new ArrayList<>(logs);
    for (int user = 0; user < USERS; user++) {
      Tenant tenant = workspace.tenant(TENANT, workspace.users().link("u" + user, "User").id());
      tenants.add(tenant);
      for (Outcome outcome : tenant.logs().recordAll(drafts(tenant), Batch.ALL_OR_NOTHING)) {
        if (outcome instanceof Outcome.Recorded recorded) {
          all.add(recorded.log());
        }
      }
    }
    sorted = all.toArray(WorkLog[]::new);
    Arrays.sort(sorted, BY_USER_AND_DAY);
  }

  private List<WorkLogDraft> drafts(Tenant tenant) {
    List<Placement> projects = new ArrayList<>();
    for (int i = 0; i < PROJECTS; i++) {
      projects.add(tenant.hierarchy().path(List.of("Acme", "Project " + i)));
    }
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < logs / USERS; i++) {
      drafts.add(
          WorkLogDraft.of(FIRST_DAY.plusDays((long) i * MONTH_DAYS / MONTH_LOGS), "Work " + i)
              .withPlacement(projects.get(random.nextInt(PROJECTS)))
              .withEffortMinutes(random.nextInt(480)));
    }
    return drafts;
  }

  private UUID anyone() {
    return tenants.get(random.nextInt(USERS)).actorId();
  }

  private LocalDate anyMonth() {
    int months = logs / USERS / MONTH_LOGS;
    return FIRST_DAY.plusDays((long) random.nextInt(months) * MONTH_DAYS);
  }

  /** The library. */
  @Benchmark
  public Summary worklog() {
    Tenant tenant = tenants.get(random.nextInt(USERS));
    LocalDate from = anyMonth();
    WorkLogFilter filter =
        WorkLogFilter.between(from, from.plusDays(MONTH_DAYS - 1L))
            .withUserIds(Set.of(tenant.actorId()));
    return tenant.reports().summarize(SummaryQuery.of(filter, Dimension.PROJECT));
  }

  /** An array that can answer this one question. */
  @Benchmark
  public Map<UUID, long[]> baselineSortedArray() {
    UUID user = anyone();
    LocalDate from = anyMonth();
    LocalDate to = from.plusDays(MONTH_DAYS - 1L);
    Map<UUID, long[]> sums = new HashMap<>();
    for (int i = first(user, from); i < sorted.length && isWithin(sorted[i], user, to); i++) {
      WorkLog log = sorted[i];
      long[] sum = sums.computeIfAbsent(log.placement().projectId(), id -> new long[4]);
      Integer effort = log.effortMinutes();
      sum[0]++;
      sum[1] += effort == null ? 0 : effort;
      sum[2] += log.isBillable() && effort != null ? effort : 0;
      sum[3] += effort == null ? 1 : 0;
    }
    return sums;
  }

  private int first(UUID user, LocalDate from) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int c = sorted[middle].userId().compareTo(user);
      if (c < 0 || (c == 0 && sorted[middle].occurredOn().isBefore(from))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isWithin(WorkLog log, UUID user, LocalDate to) {
    return log.userId().equals(user) && !log.occurredOn().isAfter(to);
  }

  /** No index at all. */
  @Benchmark
  public Map<@Nullable UUID, Long> baselineStream() {
    UUID user = anyone();
    LocalDate from = anyMonth();
    LocalDate to = from.plusDays(MONTH_DAYS - 1L);
    return Arrays.stream(sorted)
        .filter(log -> isWithin(log, user, to) && !log.occurredOn().isBefore(from))
        .collect(
            Collectors.groupingBy(
                log -> log.placement().projectId(),
                Collectors.summingLong(
                    log -> log.effortMinutes() == null ? 0 : log.effortMinutes())));
  }
}

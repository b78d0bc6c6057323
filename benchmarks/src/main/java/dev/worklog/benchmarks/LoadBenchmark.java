package dev.worklog.benchmarks;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.UserDraft;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.log.Batch;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Loading work logs in one batch: checked, placed and indexed; beside putting the same finished
 * records into sorted maps with the same keys.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 365;

  /** How many logs are loaded. */
  @Param({"10000", "100000"})
  public int logs;

  private final List<WorkLogDraft> drafts = new ArrayList<>();
  private List<WorkLog> finished = List.of();
  private Placement task = Placement.NONE;

  /** For JMH. */
  public LoadBenchmark() {}

  /** Makes the drafts, and the records that they become. */
  @Setup
  public void fill() {
    Tenant tenant = newTenant();
    for (int i = 0; i < logs; i++) {
      drafts.add(WorkLogDraft.of(FIRST_DAY.plusDays(i % DAYS), "Work " + i).withImportKey("k" + i));
    }
    load(tenant);
    finished = tenant.logs().page(WorkLogFilter.ALL, 1, 10_000).items();
    for (int page = 2; finished.size() < logs; page++) {
      List<WorkLog> more = new ArrayList<>(finished);
      more.addAll(tenant.logs().page(WorkLogFilter.ALL, page, 10_000).items());
      finished = more;
    }
  }

  private Tenant newTenant() {
    Workspace workspace = Workspace.on(InMemoryStorage.create());
    Tenant tenant = workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
    task = tenant.hierarchy().path(List.of("c", "p", "e", "f", "s", "t"));
    return tenant;
  }

  private int load(Tenant tenant) {
    List<WorkLogDraft> placed =
        drafts.stream()
            .map(draft -> draft.withPlacement(Placement.NONE.withTaskId(task.taskId())))
            .toList();
    return tenant.logs().recordAll(placed, Batch.ALL_OR_NOTHING).size();
  }

  /** The library. */
  @Benchmark
  public int worklog() {
    return load(newTenant());
  }

  /** A map by id, and sorted maps by each of the keys that the library keeps. */
  @Benchmark
  public List<Map<?, WorkLog>> baselineCollections() {
    List<Map<?, WorkLog>> all = new ArrayList<>();
    Map<UUID, WorkLog> byId = new HashMap<>();
    finished.forEach(log -> byId.put(log.id(), log));
    all.add(byId);
    for (Function<WorkLog, Object> column : columns()) {
      TreeMap<Key, WorkLog> sorted = new TreeMap<>(Key.ORDER);
      finished.forEach(log -> sorted.put(new Key(column.apply(log), log), log));
      all.add(sorted);
    }
    return all;
  }

  private static List<Function<WorkLog, Object>> columns() {
    return List.of(
        WorkLog::userId,
        log -> String.valueOf(log.importKey()),
        WorkLog::status,
        WorkLog::workType,
        WorkLog::enrichmentStatus,
        WorkLog::occurredOn,
        log -> String.valueOf(log.placement().clientId()),
        log -> String.valueOf(log.placement().projectId()),
        log -> String.valueOf(log.placement().epicId()),
        log -> String.valueOf(log.placement().featureId()),
        log -> String.valueOf(log.placement().storyId()),
        log -> String.valueOf(log.placement().taskId()),
        log -> String.valueOf(log.placement().sprintId()));
  }

  private record Key(Object first, WorkLog log) {

    @SuppressWarnings("unchecked") // the values of one column are of one comparable type
    static final Comparator<Key> ORDER =
        Comparator.<Key, Comparable<Object>>comparing(key -> (Comparable<Object>) key.first())
            .thenComparing(key -> key.log().occurredOn(), Comparator.reverseOrder())
            .thenComparing(key -> key.log().createdAt(), Comparator.reverseOrder())
            .thenComparing(key -> key.log().id());
  }
}

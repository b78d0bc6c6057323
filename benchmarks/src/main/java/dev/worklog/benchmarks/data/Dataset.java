package dev.worklog.benchmarks.data;

import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.Epic;
import dev.worklog.hierarchy.Feature;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Project;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.Story;
import dev.worklog.hierarchy.Task;
import dev.worklog.json.JsonObject;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Work logs and all that they refer to, made from a seed: equal seeds and sizes give equal data. A
 * thousand users in fifty tenants, a few of which own most of it; five years of days, half of the
 * logs in the last fifteen months; text as long as commit messages are.
 *
 * <p>Each log is made when it is asked for, also those after the last, which are the next to be
 * recorded. Safe between threads.
 */
public final class Dataset {

  /** The month in which each of {@link #steady} has {@link #MONTH_LOGS}, however many there are. */
  public static final YearMonth MONTH = YearMonth.of(2026, 10);

  /** How many logs each of {@link #steady} has in {@link #MONTH}. */
  public static final int MONTH_LOGS = 100;

  private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
  private static final Duration HISTORY = Duration.ofDays(5 * 365);
  private static final int LOGS_PER_TASK = 10;
  private static final int STEADY = 20;
  private static final int BUSY_TENANTS = 5;
  private static final int PROJECTS_OF_USER = 6;
  private static final int MAX_LATE_DAYS = 14;
  private static final int TITLE = 72;
  private static final WorkLogStatus[] STATUSES = {
    WorkLogStatus.FINAL, WorkLogStatus.FINAL, WorkLogStatus.FINAL, WorkLogStatus.FINAL,
    WorkLogStatus.FINAL, WorkLogStatus.READY, WorkLogStatus.READY, WorkLogStatus.DRAFT
  };
  private static final WorkType[] TYPES = {
    WorkType.DELIVERY, WorkType.DELIVERY, WorkType.DELIVERY, WorkType.DELIVERY,
    WorkType.DELIVERY, WorkType.PLANNING, WorkType.SUPPORT, WorkType.INCIDENT
  };

  private final long seed;
  private final int size;
  private final Members members;
  private final Nodes nodes;
  private final int[] firstTask;
  private final List<Integer> steady = new ArrayList<>();
  private final int monthFrom;
  private final int monthStep;

  private Dataset(long seed, int size) {
    this.seed = seed;
    this.size = size;
    Instant begin = NOW.minus(HISTORY).minus(Duration.ofDays(1));
    SplittableRandom random = new SplittableRandom(seed);
    members = new Members(begin, random);
    nodes = new Nodes(begin, random);
    firstTask = new int[members.tenants() + 1];
    for (int tenant = 0; tenant < members.tenants(); tenant++) {
      Member owner = members.all.get(members.firstOfTenant[tenant]);
      int count = (int) Math.round(members.shares[tenant] * size / LOGS_PER_TASK);
      nodes.add(owner.tenantId(), owner.userId(), Math.max(1, count));
      firstTask[tenant + 1] = nodes.tasks.size();
    }
    monthFrom = firstAfter(MONTH.atDay(1));
    int month = firstAfter(MONTH.plusMonths(1).atDay(1)) - monthFrom;
    for (int i = 0; i < Math.min(STEADY, month / (2 * MONTH_LOGS)); i++) {
      steady.add(members.firstOfTenant[i % BUSY_TENANTS] + 1 + i / BUSY_TENANTS);
    }
    monthStep = steady.isEmpty() ? 1 : month / (steady.size() * MONTH_LOGS);
  }

  /**
   * The data of this seed with so many work logs; a task for every ten of them.
   *
   * @throws IllegalArgumentException if there are to be none
   */
  public static Dataset of(long seed, int logs) {
    if (logs < 1) {
      throw new IllegalArgumentException("a dataset has at least one log, not " + logs);
    }
    return new Dataset(seed, logs);
  }

  /** How many work logs there are. */
  public int size() {
    return size;
  }

  /** All users, by tenant; the tenants with most logs first. */
  public List<Member> members() {
    return Collections.unmodifiableList(members.all);
  }

  /**
   * Up to twenty users of the five busiest tenants who each have {@link #MONTH_LOGS} logs in {@link
   * #MONTH}; fewer where there are less than about 60,000 logs.
   */
  public List<Member> steady() {
    return steady.stream().map(members.all::get).toList();
  }

  public List<Client> clients() {
    return Collections.unmodifiableList(nodes.clients);
  }

  public List<Project> projects() {
    return Collections.unmodifiableList(nodes.projects);
  }

  public List<Epic> epics() {
    return Collections.unmodifiableList(nodes.epics);
  }

  public List<Feature> features() {
    return Collections.unmodifiableList(nodes.features);
  }

  public List<Story> stories() {
    return Collections.unmodifiableList(nodes.stories);
  }

  public List<Task> tasks() {
    return Collections.unmodifiableList(nodes.tasks);
  }

  public List<Sprint> sprints() {
    return Collections.unmodifiableList(nodes.sprints);
  }

  /** All work logs, in the order in which they were recorded. */
  public Stream<WorkLog> logs() {
    return IntStream.range(0, size).mapToObj(this::log);
  }

  /** The log at this position, as it is stored: id, times, version and all ancestors filled in. */
  public WorkLog log(int index) {
    SplittableRandom random = random(index);
    Instant at = recordedAt(index);
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    int position = steadyAt(index);
    if (position < 0) {
      day = day.minusDays(random.nextInt(10) == 0 ? random.nextInt(MAX_LATE_DAYS) : 0);
      position = any(day, random);
    }
    Member member = members.all.get(position);
    String content = Messages.of(random);
    return new WorkLog(
        Ids.at(at, random),
        member.tenantId(),
        member.userId(),
        day,
        content.length() <= TITLE ? content : content.substring(0, TITLE).strip(),
        place(position, random),
        TYPES[random.nextInt(TYPES.length)],
        STATUSES[random.nextInt(STATUSES.length)],
        null,
        content,
        "",
        "",
        "",
        effort(random),
        random.nextInt(10) < 6,
        tags(random),
        random.nextInt(10) < 7 ? WorkLogSource.MANUAL : WorkLogSource.TICKET,
        random.nextInt(100) < 71 ? "WL-" + random.nextInt(size) : "",
        random.nextInt(10) < 3 ? "commit-" + index : null,
        JsonObject.EMPTY,
        EnrichmentStatus.PENDING,
        JsonObject.EMPTY,
        "",
        1,
        at,
        at);
  }

  /** What its user would say of the log at this position: only the deepest places are named. */
  public WorkLogDraft draft(int index) {
    WorkLog log = log(index);
    return new WorkLogDraft(
        log.occurredOn(),
        log.title(),
        deepest(log.placement()),
        log.workType(),
        log.status(),
        log.content(),
        log.outcome(),
        log.impact(),
        log.nextSteps(),
        log.effortMinutes(),
        log.isBillable(),
        log.tags(),
        log.source(),
        log.sourceRef(),
        log.importKey(),
        log.metadata());
  }

  private static Placement deepest(Placement place) {
    Placement deepest = Placement.NONE.withSprintId(place.sprintId());
    for (int i = Level.CHAIN.size() - 1; i >= 0; i--) {
      UUID id = place.at(Level.CHAIN.get(i));
      if (id != null) {
        return deepest.with(Level.CHAIN.get(i), id);
      }
    }
    return deepest;
  }

  private SplittableRandom random(int index) {
    return new SplittableRandom(seed * 31 + index * 0x9e37_79b9_7f4a_7c15L);
  }

  // What is left of the way to now, squared: the more recent, the more of them.
  private Instant recordedAt(int index) {
    if (index >= size) {
      return NOW.plusMillis(index - size + 1L);
    }
    double left = 1 - (double) index / size;
    return NOW.minusMillis(Math.round(HISTORY.toMillis() * left * left));
  }

  private int firstAfter(LocalDate day) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (recordedAt(middle).isBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The steady user whose log of the month this is; -1 if it is none. */
  private int steadyAt(int index) {
    int from = index - monthFrom;
    int number = from / monthStep;
    boolean is = from >= 0 && from % monthStep == 0 && number < steady.size() * MONTH_LOGS;
    return is ? steady.get(number % steady.size()) : -1;
  }

  private int any(LocalDate day, SplittableRandom random) {
    int position = members.any(random);
    while (YearMonth.from(day).equals(MONTH) && steady.contains(position)) {
      position = members.any(random);
    }
    return position;
  }

  /** Seven of ten at a task, the others higher up; most in the first of the user's projects. */
  private Placement place(int member, SplittableRandom random) {
    int tenant = members.tenantOf(member);
    int tasks = firstTask[tenant + 1] - firstTask[tenant];
    int project = member * 7 + Math.min(random.nextInt(PROJECTS_OF_USER), random.nextInt(6));
    int task = (project * Nodes.TASKS_OF_PROJECT + random.nextInt(Nodes.TASKS_OF_PROJECT)) % tasks;
    Placement all = nodes.places.get(firstTask[tenant] + task);
    Placement place = random.nextInt(10) < 3 ? all : all.withSprintId(null);
    return switch (random.nextInt(20)) {
      case 0 -> Placement.NONE;
      case 1, 2 -> Placement.NONE.withClientId(all.clientId()).withProjectId(all.projectId());
      case 3, 4, 5 -> place.withTaskId(null);
      default -> place;
    };
  }

  private static @Nullable Integer effort(SplittableRandom random) {
    if (random.nextInt(5) == 0) {
      return null;
    }
    return 15 * (1 + Math.min(random.nextInt(32), random.nextInt(32)));
  }

  private static List<String> tags(SplittableRandom random) {
    int first = random.nextInt(40);
    return switch (random.nextInt(4)) {
      case 0 -> List.of("tag-" + first);
      case 1 -> List.of("tag-" + first, "tag-" + (first + 1 + random.nextInt(20)));
      default -> List.of();
    };
  }
}

package dev.worklog.tck.log;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Logs and filters that depend on nothing but a random source, of few values so that many meet. */
public final class RandomLogs {

  private static final List<String> TAGS = List.of("java", "Java", "sql", "a%b", "[x]");
  private static final List<String> WORDS = List.of("Fix", "review", "\u03a3\u03ac\u03c2", "100%");

  private final Random random;
  private final List<Placement> places;
  private final LocalDate today;

  /**
   * @param places where logs may be; those of {@link #places}
   * @param today the first of the seven days that logs are of
   */
  public RandomLogs(Random random, List<Placement> places, LocalDate today) {
    this.random = random;
    this.places = places;
    this.today = today;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(4) == 0 ? value : null;
  }

  private <T> Set<T> some(List<T> of) {
    return random.nextInt(4) == 0 ? Set.copyOf(List.of(one(of), one(of))) : Set.of();
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      tags.add(one(TAGS));
    }
    return tags;
  }

  private LocalDate day() {
    return today.plusDays(random.nextInt(7));
  }

  private WorkLogDraft draft() {
    return WorkLogDraft.of(day(), one(WORDS) + " " + one(WORDS))
        .withTitle(one(WORDS))
        .withOutcome(random.nextBoolean() ? one(WORDS) : "")
        .withPlacement(one(places))
        .withWorkType(one(List.of(WorkType.values())))
        .withStatus(one(List.of(WorkLogStatus.values())))
        .withSource(one(List.of(WorkLogSource.values())))
        .withIsBillable(random.nextBoolean())
        .withEffortMinutes(random.nextInt(3) == 0 ? null : random.nextInt(5) * 30)
        .withTags(tags());
  }

  /** Records so many. */
  public List<WorkLog> record(Tenant tenant, int count) {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft());
    }
    List<WorkLog> logs = new ArrayList<>();
    for (Outcome outcome : tenant.logs().recordAll(drafts, Batch.ALL_OR_NOTHING)) {
      if (outcome instanceof Outcome.Recorded recorded) {
        logs.add(recorded.log());
      }
    }
    return logs;
  }

  /** A filter that leaves some of them. */
  public WorkLogFilter filter() {
    LocalDate from = day();
    int effort = random.nextInt(5) * 30;
    return WorkLogFilter.ALL
        .withUnder(random.nextInt(4) == 0 ? one(places) : Placement.NONE)
        .withFrom(maybe(from))
        .withTo(maybe(from.plusDays(random.nextInt(4))))
        .withStatuses(some(List.of(WorkLogStatus.values())))
        .withWorkTypes(some(List.of(WorkType.values())))
        .withSources(some(List.of(WorkLogSource.values())))
        .withAnyTag(some(TAGS))
        .withAllTags(some(TAGS))
        .withBillable(maybe(random.nextBoolean()))
        .withHasEffort(maybe(random.nextBoolean()))
        .withMinEffortMinutes(maybe(effort))
        .withMaxEffortMinutes(maybe(effort + 60))
        .withText(random.nextInt(4) == 0 ? one(WORDS) : "");
  }

  /** Places to be at: nowhere, and at each level of a tree or two. */
  public static List<Placement> places(Placement... trees) {
    List<Placement> places = new ArrayList<>(List.of(Placement.NONE));
    for (Placement tree : trees) {
      places.add(tree);
      places.add(tree.withTaskId(null));
      places.add(LogContract.project(tree));
      places.add(Placement.NONE.withClientId(tree.clientId()));
    }
    return places;
  }
}

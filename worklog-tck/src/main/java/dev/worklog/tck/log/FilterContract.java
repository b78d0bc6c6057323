package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogFilterBuilder;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import dev.worklog.page.Page;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters of work logs, each alone and all together. */
public abstract class FilterContract extends LogContract {

  /** For subclasses. */
  protected FilterContract() {}

  // Behaviour case 13.
  @Test
  void aStretchOfDaysIncludesBothEnds() {
    for (int i = 0; i < 5; i++) {
      logs().record(WorkLogDraft.of(TODAY.minusDays(i), "day " + i));
    }
    assertThat(contents(WorkLogFilter.between(TODAY.minusDays(2), TODAY)))
        .containsExactly("day 0", "day 1", "day 2");
    assertThat(contents(WorkLogFilter.ALL.withFrom(TODAY.minusDays(1))))
        .containsExactly("day 0", "day 1");
    assertThat(contents(WorkLogFilter.ALL.withTo(TODAY.minusDays(3))))
        .containsExactly("day 3", "day 4");
    assertThat(contents(WorkLogFilter.between(TODAY, TODAY))).containsExactly("day 0");
    assertThat(contents(WorkLogFilter.between(LocalDate.MIN, LocalDate.MAX))).hasSize(5);
  }

  // Behaviour case 14.
  @Test
  void aPlaceFindsWhatIsAtOrBelowIt() {
    Placement one = tree(mine(), "one");
    Placement all = one.withSprintId(sprint(mine(), one, "S").id());
    Placement two = tree(mine(), "two");
    logs().record(at(all).withContent("task"));
    logs().record(at(project(one)).withContent("project"));
    logs().record(at(two).withContent("elsewhere"));
    record("nowhere");
    for (Level level : Level.values()) {
      List<String> found =
          contents(WorkLogFilter.ALL.withUnder(Placement.NONE.with(level, all.at(level))));
      assertThat(found)
          .as("%s", level)
          .containsExactlyElementsOf(
              level == Level.CLIENT || level == Level.PROJECT
                  ? List.of("project", "task")
                  : List.of("task"));
    }
    assertThat(contents(WorkLogFilter.ALL.withUnder(all))).containsExactly("task");
    assertThat(contents(WorkLogFilter.ALL.withUnder(one.withTaskId(two.taskId())))).isEmpty();
    assertThat(contents(WorkLogFilter.ALL.withUnder(tree(theirs(), "one")))).isEmpty();
  }

  // Behaviour case 14.
  @Test
  void typesStatusesAndSourcesAreSets() {
    for (WorkType type : WorkType.values()) {
      logs().record(draft(type.wire()).withWorkType(type));
    }
    assertThat(
            contents(WorkLogFilter.ALL.withWorkTypes(Set.of(WorkType.SUPPORT, WorkType.LEARNING))))
        .containsExactly("learning", "support");
    logs().record(draft("ready").withStatus(WorkLogStatus.READY));
    assertThat(contents(WorkLogFilter.ALL.withStatuses(Set.of(WorkLogStatus.READY))))
        .containsExactly("ready");
    logs().record(draft("slack").withSource(WorkLogSource.SLACK));
    assertThat(contents(WorkLogFilter.ALL.withSources(Set.of(WorkLogSource.SLACK))))
        .containsExactly("slack");
    assertThat(contents(WorkLogFilter.ALL.withEnrichmentStatuses(Set.of(EnrichmentStatus.PENDING))))
        .hasSize(8);
    assertThat(
            contents(WorkLogFilter.ALL.withEnrichmentStatuses(Set.of(EnrichmentStatus.ENRICHED))))
        .isEmpty();
  }

  @Test
  void tagsAreFoundWholeCaseAndAll() {
    logs().record(draft("both").withTags(List.of("java", "sql")));
    logs().record(draft("java").withTags(List.of("java")));
    logs().record(draft("upper").withTags(List.of("JAVA", "java script", "\"java\"")));
    logs().record(draft("signs").withTags(List.of("100%", "a_b", "[", "\", \"", "a\u001fb")));
    record("none");
    assertThat(contents(WorkLogFilter.ALL.withAnyTag(Set.of("java", "sql"))))
        .containsExactly("java", "both");
    assertThat(contents(WorkLogFilter.ALL.withAllTags(Set.of("java", "sql"))))
        .containsExactly("both");
    assertThat(contents(WorkLogFilter.ALL.withAnyTag(Set.of("jav", "axb", "100", ",")))).isEmpty();
    for (String tag : List.of("100%", "a_b", "[", "\", \"", "a\u001fb")) {
      assertThat(contents(WorkLogFilter.ALL.withAllTags(Set.of(tag))))
          .as(tag)
          .containsExactly("signs");
    }
    assertThat(contents(WorkLogFilter.ALL.withAnyTag(Set.of("\"java\"", "nothing"))))
        .containsExactly("upper");
  }

  @Test
  void effortIsFilteredByPresenceAndByEnds() {
    logs().record(draft("none"));
    for (int minutes : new int[] {0, 30, 60}) {
      logs().record(draft(minutes + "").withEffortMinutes(minutes));
    }
    assertThat(contents(WorkLogFilter.ALL.withHasEffort(true))).containsExactly("60", "30", "0");
    assertThat(contents(WorkLogFilter.ALL.withHasEffort(false))).containsExactly("none");
    assertThat(contents(WorkLogFilter.ALL.withMinEffortMinutes(30))).containsExactly("60", "30");
    assertThat(contents(WorkLogFilter.ALL.withMaxEffortMinutes(30))).containsExactly("30", "0");
    assertThat(contents(WorkLogFilter.ALL.withMinEffortMinutes(30).withMaxEffortMinutes(30)))
        .containsExactly("30");
  }

  @Test
  void billableIsYesNoOrEither() {
    logs().record(draft("paid").withIsBillable(true));
    record("free");
    assertThat(contents(WorkLogFilter.ALL.withBillable(true))).containsExactly("paid");
    assertThat(contents(WorkLogFilter.ALL.withBillable(false))).containsExactly("free");
    assertThat(contents(WorkLogFilterBuilder.builder().build())).containsExactly("free", "paid");
  }

  @Test
  void aFilterOfManyUsersCountsWhatItLists() {
    User root = workspace().users().register(UserDraft.of("Root").withRole(Role.ADMIN));
    WorkLog log = shared(ada()).logs().record(draft("Ada's"));
    shared(bob()).logs().record(draft("Bob's"));
    Set<UUID> users = new HashSet<>(Set.of(ada().id()));
    for (int i = 0; i < 1_500; i++) {
      users.add(new UUID(1, i));
    }
    Page<WorkLog> page = shared(root).logs().page(WorkLogFilter.ALL.withUserIds(users), 1, 1_000);
    assertThat(page.items()).containsExactly(log);
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void endsInTheWrongOrderAreRefused() {
    assertThat(codes(() -> contents(WorkLogFilter.between(TODAY, TODAY.minusDays(1)))))
        .containsExactly("to before");
    assertThat(
            codes(
                () -> contents(WorkLogFilter.ALL.withMinEffortMinutes(2).withMaxEffortMinutes(1))))
        .containsExactly("maxEffortMinutes before");
    assertThat(codes(() -> contents(WorkLogFilter.ALL.withFrom(LocalDate.MAX))))
        .containsExactly("from out_of_range");
    assertThat(codes(() -> contents(WorkLogFilter.ALL.withTo(LocalDate.MIN))))
        .containsExactly("to out_of_range");
  }

  @Test
  void randomFiltersFindWhatAPlainReadingOfThemFinds() {
    long seed = 7;
    RandomLogs random =
        new RandomLogs(
            new Random(seed), RandomLogs.places(tree(mine(), "one"), tree(mine(), "two")), TODAY);
    List<WorkLog> all = random.record(mine(), 300);
    int found = 0;
    for (int i = 0; i < 300; i++) {
      WorkLogFilter filter = random.filter();
      List<WorkLog> expected = all.stream().filter(log -> fits(filter, log)).toList();
      assertThat(logs().page(filter, 1, 1_000).items())
          .as("seed %s, filter %s: %s", seed, i, filter)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(logs().page(filter, 1, 1).total())
          .as("seed %s, filter %s: %s", seed, i, filter)
          .isEqualTo(expected.size());
      found += expected.isEmpty() ? 0 : 1;
    }
    assertThat(found).as("seed %s", seed).isGreaterThan(100);
  }

  private static boolean fits(WorkLogFilter filter, WorkLog log) {
    Integer effort = log.effortMinutes();
    return fits(filter.under(), log.placement())
        && (filter.from() == null || !log.occurredOn().isBefore(filter.from()))
        && (filter.to() == null || !log.occurredOn().isAfter(filter.to()))
        && in(filter.statuses(), log.status())
        && in(filter.workTypes(), log.workType())
        && in(filter.sources(), log.source())
        && (filter.anyTag().isEmpty() || log.tags().stream().anyMatch(filter.anyTag()::contains))
        && log.tags().containsAll(filter.allTags())
        && (filter.billable() == null || filter.billable() == log.isBillable())
        && (filter.hasEffort() == null || filter.hasEffort() == (effort != null))
        && atLeast(effort, filter.minEffortMinutes())
        && atLeast(filter.maxEffortMinutes(), filter.maxEffortMinutes() == null ? null : effort)
        && (filter.maxEffortMinutes() == null || effort != null)
        && text(log).contains(lower(filter.text()));
  }

  private static boolean atLeast(@Nullable Integer value, @Nullable Integer low) {
    return low == null || (value != null && value >= low);
  }

  private static <T> boolean in(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static boolean fits(Placement under, Placement place) {
    return Stream.of(Level.values())
        .allMatch(
            level -> under.at(level) == null || Objects.equals(under.at(level), place.at(level)));
  }

  private static String text(WorkLog log) {
    return Stream.concat(Stream.of(log.title(), log.content(), log.outcome()), log.tags().stream())
        .map(FilterContract::lower)
        .collect(Collectors.joining("\n"));
  }

  private static String lower(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03c2', '\u03c3');
  }
}

package dev.worklog.tck.hierarchy;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.tck.Contract;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Placements with random references, resolved and refused as a plain reading of the rules says: own
 * references, another tenant's, and such as nobody has.
 */
public abstract class ResolvingContract extends Contract {

  private static final int TREES = 4;
  private static final int PLACEMENTS = 250;

  /** For subclasses. */
  protected ResolvingContract() {}

  @Test
  void randomPlacementsAreResolvedOrRefusedAsTheRulesSay() {
    int resolved = 0;
    for (long seed = 1; seed <= TREES; seed++) {
      Random random = new Random(seed);
      RandomTrees own = RandomTrees.grow(mine(), random, "own " + seed);
      RandomTrees foreign = RandomTrees.grow(theirs(), random, "foreign " + seed);
      ResolvingOracle oracle = new ResolvingOracle(own.parents());
      for (int i = 0; i < PLACEMENTS; i++) {
        resolved +=
            compare("seed " + seed + ", placement " + i, oracle, given(random, own, foreign));
      }
    }
    assertThat(resolved).isBetween(TREES * PLACEMENTS / 10, TREES * PLACEMENTS * 9 / 10);
  }

  private static Placement given(Random random, RandomTrees own, RandomTrees foreign) {
    Placement given = Placement.NONE;
    int bound = 1 + random.nextInt(12);
    boolean consistent = random.nextInt(3) > 0;
    Map<Level, UUID> chain = own.randomChain(random);
    for (Level level : Level.values()) {
      int choice = random.nextInt(12);
      if (choice < bound && random.nextBoolean()) {
        UUID id = consistent ? chain.get(level) : own.random(random, level);
        if (choice == 0) {
          id = random.nextBoolean() ? foreign.random(random, level) : UUID.randomUUID();
        }
        given = given.with(level, id);
      }
    }
    return given;
  }

  private int compare(String which, ResolvingOracle oracle, Placement given) {
    ResolvingOracle.Answer expected = oracle.resolve(given);
    WorkLogDraft draft = WorkLogDraft.of(TODAY, which).withPlacement(given);
    String as = which + ", " + given;
    if (expected.errors().isEmpty()) {
      assertThat(mine().hierarchy().resolve(given)).as(as).isEqualTo(expected.placement());
      assertThat(mine().logs().record(draft).placement()).as(as).isEqualTo(expected.placement());
      return 1;
    }
    long before = mine().logs().page(WorkLogFilter.ALL, 1, 1).total();
    WorklogException.Invalid refusal =
        thrown(WorklogException.Invalid.class, () -> mine().logs().record(draft));
    assertThat(refusal.violations())
        .as(as)
        .extracting(violation -> violation.path() + ": " + violation.message())
        .containsExactlyElementsOf(
            expected.errors().stream().map(error -> "placement." + error).toList());
    WorklogException.Invalid same =
        thrown(WorklogException.Invalid.class, () -> mine().hierarchy().resolve(given));
    assertThat(same.violations())
        .as(as)
        .extracting(violation -> violation.path() + ": " + violation.message())
        .containsExactlyElementsOf(expected.errors());
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 1).total()).as(as).isEqualTo(before);
    return 0;
  }

  @Test
  void everyLevelAloneBringsItsAncestorsAndNothingElse() {
    Placement whole = tree(mine(), "one");
    whole = whole.withSprintId(Rung.SPRINT.add(mine(), whole, "sprint").id());
    for (Level level : Level.values()) {
      Placement expected = Placement.NONE.with(level, whole.at(level));
      for (Level above : level.above()) {
        expected = expected.with(above, whole.at(above));
      }
      assertThat(mine().hierarchy().resolve(Placement.NONE.with(level, whole.at(level))))
          .as("%s", level)
          .isEqualTo(expected);
    }
    assertThat(mine().hierarchy().resolve(Placement.NONE)).isEqualTo(Placement.NONE);
  }

  // Behaviour case 23.
  @Test
  void aForeignReferenceAloneReadsAsAnUnknownOne() {
    Placement foreign = tree(theirs(), "one");
    foreign = foreign.withSprintId(Rung.SPRINT.add(theirs(), foreign, "sprint").id());
    for (Rung<?, ?> rung : Rung.ALL) {
      Level level = rung.level();
      for (UUID id : List.of(rung.at(theirs(), foreign).id(), new UUID(1, 2))) {
        WorklogException.Invalid refusal =
            thrown(
                WorklogException.Invalid.class,
                () -> mine().hierarchy().resolve(Placement.NONE.with(level, id)));
        assertThat(refusal.violations())
            .singleElement()
            .satisfies(
                violation -> {
                  assertThat(violation.path()).isEqualTo(level.path());
                  assertThat(violation.code()).isEqualTo("unknown_reference");
                  assertThat(violation.message()).endsWith(" does not belong to this user.");
                });
      }
    }
  }
}

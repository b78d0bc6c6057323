package dev.worklog.tck.history;

import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.identity.User;
import dev.worklog.identity.UserFilter;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.storage.Storage;
import dev.worklog.tck.hierarchy.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Random histories of calls that two storages live through side by side: every result and every
 * error must be equal, and so must what is stored at the end. The second storage is emptied before
 * each history and belongs to this alone.
 */
public final class Histories {

  private static final int LINE = 2_000;

  private final Supplier<Storage> fresh;
  private final Storage tested;
  private long compared;
  private long refused;

  /**
   * @param fresh an empty storage that is known to be right, a new one each time
   * @param tested the one to hold against it
   */
  public Histories(Supplier<Storage> fresh, Storage tested) {
    this.fresh = fresh;
    this.tested = tested;
  }

  /**
   * Runs so many histories of so many calls.
   *
   * @throws AssertionError at the first difference, with the seed and the shortest history found
   *     that still differs
   */
  public void run(int histories, int calls, long seed) {
    for (int i = 0; i < histories; i++) {
      List<Long> steps = new SplittableRandom(seed + i).longs(calls).boxed().toList();
      Optional<Difference> difference = live(steps);
      if (difference.isPresent()) {
        throw new AssertionError(
            report(seed + i, calls, difference.get()), difference.get().cause());
      }
    }
  }

  /** How many calls have been compared, and how many of them were refused by both. */
  @Override
  public String toString() {
    return compared + " calls, " + refused + " of them refused";
  }

  private String report(long seed, int calls, Difference first) {
    Difference shortest = shrink(first);
    return "history of seed "
        + seed
        + " and "
        + calls
        + " calls differs; "
        + shortest.steps().size()
        + " of them suffice:\n"
        + String.join("\n", shortest.told())
        + "\nexpected: "
        + cut(shortest.expected())
        + "\nbut was:  "
        + cut(shortest.actual());
  }

  /** Leaves out stretches, ever shorter ones, as long as some difference stays. */
  private Difference shrink(Difference first) {
    Difference shortest = first;
    for (int length = first.steps().size() / 2; length > 0; length /= 2) {
      int from = 0;
      while (from < shortest.steps().size()) {
        List<Long> fewer = new ArrayList<>(shortest.steps());
        fewer.subList(from, Math.min(from + length, fewer.size())).clear();
        Optional<Difference> still = live(fewer);
        if (still.isPresent()) {
          shortest = still.get();
        } else {
          from += length;
        }
      }
    }
    return shortest;
  }

  private Optional<Difference> live(List<Long> steps) {
    World expected = new World(fresh.get());
    World actual = new World(tested);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      long seed = steps.get(i);
      Answer right = step(expected, seed);
      Answer given = step(actual, seed);
      compared++;
      refused += right.thrown() == null ? 0 : 1;
      told.add(cut("  " + (i + 1) + ". " + expected.said() + "\n      -> " + right));
      if (!right.isLike(given)) {
        return Optional.of(Difference.of(steps.subList(0, i + 1), told, right, given));
      }
    }
    Answer right = Answer.of(() -> end(expected));
    Answer given = Answer.of(() -> end(actual));
    return right.isLike(given)
        ? Optional.empty()
        : Optional.of(Difference.of(steps, told, right, given));
  }

  private static Answer step(World world, long seed) {
    world.begin(seed);
    Chance chance = new Chance(seed);
    Step step = Steps.pick(chance);
    return Answer.of(() -> step.run(world, chance));
  }

  /** All that is stored, and what deleting every user gives. */
  private static List<Object> end(World world) {
    List<Object> all = everything(world);
    for (User user : world.workspace().users().slice(UserFilter.ALL, 10_000, null).items()) {
      all.add(
          Answer.of(
              () -> {
                world.workspace().users().deleteDespiteOthers(user);
                return "deleted " + user;
              }));
    }
    return all;
  }

  private static List<Object> everything(World world) {
    List<Object> all = new ArrayList<>();
    world.begin(0);
    for (User user : world.workspace().users().slice(UserFilter.ALL, 10_000, null).items()) {
      all.add(user);
      for (var tenant :
          List.of(
              world.workspace().tenant(user.id()),
              world.workspace().tenant(World.SHARED, user.id()))) {
        Rung.ALL.forEach(rung -> all.addAll(rung.in(tenant).list(NodeFilter.ALL)));
        all.addAll(
            tenant.logs().viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 10_000, null).items());
        all.addAll(tenant.logs().presets().list());
      }
    }
    return all;
  }

  private static String cut(String line) {
    return line.length() <= LINE ? line : line.substring(0, LINE) + "...";
  }

  /** Where two storages part. */
  private record Difference(
      List<Long> steps,
      List<String> told,
      String expected,
      String actual,
      @Nullable Throwable cause) {

    static Difference of(List<Long> steps, List<String> told, Answer right, Answer given) {
      Throwable thrown = given.thrown() != null ? given.thrown() : right.thrown();
      return new Difference(
          List.copyOf(steps), List.copyOf(told), right.toString(), given.toString(), thrown);
    }
  }
}

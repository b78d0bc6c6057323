package dev.worklog.tck.history;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.log.WorkLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random values of one step: few enough to meet again, some of them wrong. */
final class Chance {

  private static final List<String> NAMES =
      List.of(
          "a",
          "A",
          "b",
          "a%b",
          "a_b",
          "it's",
          "\u00e9",
          "e\u0301",
          "\ufb01",
          "\ud83d\ude00",
          "a\\b",
          "a\"b",
          "a\tb",
          "a\u001fb",
          "a\",\"b",
          "\u007f",
          "null");
  private static final List<String> WRONG =
      List.of("", "  ", "\u0000", "\ud800", "x".repeat(201), "\ud83d\ude00".repeat(241));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int n) {
    return random.nextInt(n);
  }

  long seed() {
    return random.nextLong();
  }

  <T> T one(List<? extends T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  /** Null most of the time. */
  <T> @Nullable T maybe(Supplier<T> value) {
    return oneIn(3) ? value.get() : null;
  }

  String name() {
    return oneIn(25) ? one(WRONG) : one(NAMES) + (oneIn(4) ? " " + one(NAMES) : "");
  }

  /** Text of any kind, at times with white space around it. */
  String text() {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> " " + one(NAMES) + "  ";
      case 2 -> one(NAMES) + "\n" + one(NAMES).repeat(40);
      default -> name();
    };
  }

  LocalDate day() {
    return oneIn(30) ? LocalDate.of(1, 1, 1) : DAY.plusDays(random.nextInt(20) - 10);
  }

  Integer minutes() {
    return oneIn(20) ? -1 : oneIn(20) ? Integer.MAX_VALUE : random.nextInt(8) * 15;
  }

  JsonObject json() {
    return switch (random.nextInt(4)) {
      case 0 -> JsonObject.of("a", List.of(1, "x", oneIn(2)));
      case 1 -> JsonObject.of(one(NAMES), one(NAMES)).with("n", random.nextInt());
      default -> JsonObject.EMPTY;
    };
  }

  List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      tags.add(name());
    }
    return tags;
  }

  <T> Set<T> some(T[] of) {
    Set<T> some = new HashSet<>();
    if (oneIn(4)) {
      some.add(one(of));
      some.add(one(of));
    }
    return some;
  }

  /** A node of this level, most often one that is there. */
  UUID node(World world, Level level) {
    Pool<Node> pool = world.nodes(level);
    return pool.isEmpty() || oneIn(25) ? unknown() : this.<Node>one(pool.all()).id();
  }

  UUID log(World world) {
    return world.logs.isEmpty() || oneIn(25) ? unknown() : one(world.logs.all()).id();
  }

  private UUID unknown() {
    return new UUID(7, random.nextInt(5));
  }

  /** One reference, or two that may contradict each other, or what a log has. */
  Placement placement(World world) {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return Placement.NONE;
    }
    if (kind == 1 && !world.logs.isEmpty()) {
      WorkLog log = one(world.logs.all());
      return log.placement();
    }
    Placement placement = reference(world, Placement.NONE);
    return kind == 2 ? reference(world, placement) : placement;
  }

  private Placement reference(World world, Placement to) {
    Level level = one(Level.values());
    return to.with(level, node(world, level));
  }
}

package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TreeTest {

  private static final int STEPS = 20_000;

  private final Random random = new Random(20260302);

  @Test
  void itHoldsWhatASortedSetHolds() {
    Tree<Integer> tree = new Tree<>();
    NavigableSet<Integer> expected = new TreeSet<>();
    for (int range : List.of(50, 3_000, 100_000, 200)) {
      for (int i = 0; i < STEPS; i++) {
        change(tree, expected, random.nextInt(range));
        if (i % 1_000 == 0) {
          compare(tree, expected, range);
        }
      }
    }
  }

  @Test
  void aCopySeesNothingOfWhatComesAfterIt() {
    Tree<Integer> tree = new Tree<>();
    NavigableSet<Integer> expected = new TreeSet<>();
    Map<Tree<Integer>, List<Integer>> copies = new HashMap<>();
    for (int i = 0; i < STEPS; i++) {
      change(tree, expected, random.nextInt(2_000));
      if (i % 500 == 0) {
        copies.put(tree.copy(), List.copyOf(expected));
      }
    }
    copies.forEach((copy, then) -> assertThat(up(copy, Integer.MIN_VALUE)).isEqualTo(then));
    Tree<Integer> changed = tree.copy();
    changed.add(-1, probe(-1));
    assertThat(tree.get(probe(-1))).isNull();
  }

  @Test
  void whatArrivesInOrderFillsItsNodes() {
    Tree<Integer> tree = new Tree<>();
    NavigableSet<Integer> expected = new TreeSet<>();
    for (int i = 0; i < STEPS; i++) {
      tree.add(i, probe(i));
      expected.add(i);
    }
    compare(tree, expected, STEPS);
    for (int i = 0; i < STEPS; i++) {
      tree.remove(probe(i));
      expected.remove(i);
    }
    compare(tree, expected, STEPS);
  }

  private static void change(Tree<Integer> tree, NavigableSet<Integer> expected, int value) {
    if (expected.add(value)) {
      tree.add(value, probe(value));
    } else if (value % 3 == 0) {
      tree.replace(value, probe(value));
    } else {
      expected.remove(value);
      tree.remove(probe(value));
    }
  }

  private void compare(Tree<Integer> tree, NavigableSet<Integer> expected, int bound) {
    assertThat(tree.size()).isEqualTo(expected.size());
    int sought = random.nextInt(bound);
    assertThat(up(tree, sought)).isEqualTo(List.copyOf(expected.tailSet(sought)));
    assertThat(down(tree, sought))
        .isEqualTo(List.copyOf(expected.headSet(sought, true).descendingSet()));
    int last = sought + random.nextInt(bound);
    Tree.Probe<Integer> range = element -> element < sought ? -1 : (element > last ? 1 : 0);
    List<Integer> between = new ArrayList<>();
    tree.forEach(range, between::add);
    assertThat(between).isEqualTo(List.copyOf(expected.subSet(sought, true, last, true)));
    assertThat(tree.count(range)).isEqualTo(between.size());
    assertThat(tree.about(range)).isBetween(0L, tree.size() + TreeNode.MAX);
    assertThat(tree.get(probe(sought))).isEqualTo(expected.contains(sought) ? sought : null);
  }

  private static Tree.Probe<Integer> probe(int sought) {
    return element -> Integer.compare(element, sought);
  }

  private static List<Integer> up(Tree<Integer> tree, int from) {
    return collect(tree.from(probe(from)));
  }

  private static List<Integer> down(Tree<Integer> tree, int from) {
    return collect(tree.downFrom(probe(from)));
  }

  private static List<Integer> collect(Iterator<Integer> elements) {
    List<Integer> collected = new ArrayList<>();
    elements.forEachRemaining(collected::add);
    return collected;
  }
}

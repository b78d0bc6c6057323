package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.storage.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdMapTest {

  private static final int STEPS = 50_000;

  private final Random random = new Random(20260302);

  @Test
  void itHoldsWhatAMapHolds() {
    IdMap<Named> map = new IdMap<>();
    Map<UUID, Named> expected = new HashMap<>();
    for (int range : List.of(50, 3_000, 100_000, 20)) {
      for (int i = 0; i < STEPS; i++) {
        change(map, expected, new UUID(range, random.nextInt(range)));
      }
      compare(map, expected);
    }
    List.copyOf(expected.keySet()).forEach(map::remove);
    assertThat(map.get(new UUID(50, 1))).isNull();
  }

  @Test
  void idsOfWhicheverHalfAreToldApart() {
    IdMap<Named> map = new IdMap<>();
    Map<UUID, Named> expected = new HashMap<>();
    for (int i = 0; i < 64; i++) {
      for (UUID id : List.of(new UUID(0, 1L << i), new UUID(1L << i, 0), new UUID(1L << i, -1))) {
        map.put(new Named(id, "a"));
        expected.put(id, new Named(id, "a"));
      }
    }
    compare(map, expected);
  }

  @Test
  void idsOfTheSameHashAreToldApart() {
    // The high half takes out what the low half puts in.
    IdMap<Named> map = new IdMap<>();
    Map<UUID, Named> expected = new HashMap<>();
    for (long low = 0; low < 1_000; low++) {
      UUID id = new UUID(Long.rotateLeft(low * 0x9E3779B97F4A7C15L, 32), low);
      map.put(new Named(id, "a"));
      expected.put(id, new Named(id, "a"));
    }
    compare(map, expected);
    List.copyOf(expected.keySet()).subList(0, 990).forEach(id -> remove(map, expected, id));
    compare(map, expected);
  }

  @Test
  void aCopySeesNothingOfWhatComesAfterIt() {
    IdMap<Named> map = new IdMap<>();
    Map<UUID, Named> expected = new HashMap<>();
    Map<IdMap<Named>, Map<UUID, Named>> copies = new HashMap<>();
    for (int i = 0; i < STEPS; i++) {
      change(map, expected, new UUID(1, random.nextInt(2_000)));
      if (i % 500 == 0) {
        copies.put(map.copy(), Map.copyOf(expected));
      }
    }
    copies.forEach(IdMapTest::compare);
    IdMap<Named> changed = map.copy();
    changed.put(new Named(new UUID(9, 9), "new"));
    assertThat(map.get(new UUID(9, 9))).isNull();
  }

  private void change(IdMap<Named> map, Map<UUID, Named> expected, UUID id) {
    if (expected.containsKey(id) && random.nextInt(3) > 0) {
      remove(map, expected, id);
    } else {
      Named row = new Named(id, "name " + random.nextInt());
      map.put(row);
      expected.put(id, row);
    }
  }

  private static void remove(IdMap<Named> map, Map<UUID, Named> expected, UUID id) {
    map.remove(id);
    expected.remove(id);
    assertThat(map.get(id)).isNull();
  }

  private static void compare(IdMap<Named> map, Map<UUID, Named> expected) {
    expected.forEach((id, row) -> assertThat(map.get(id)).isEqualTo(row));
  }

  private record Named(UUID id, String name) implements Row {}
}

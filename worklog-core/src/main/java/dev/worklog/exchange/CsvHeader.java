package dev.worklog.exchange;

import dev.worklog.json.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the columns of a file; case does not count, and a name may stand more than once. */
final class CsvHeader {

  private final List<String> names;
  private final Map<String, List<Integer>> places = new HashMap<>();

  CsvHeader(List<String> cells) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).strip();
      named.add(name.isEmpty() ? "column " + (i + 1) : name);
      places.computeIfAbsent(Text.fold(named.get(i)), n -> new ArrayList<>()).add(i);
    }
    names = List.copyOf(named);
  }

  /** As they stand in the file. */
  List<String> names() {
    return names;
  }

  /** Where the columns of this name stand. */
  List<Integer> places(String name) {
    return places.getOrDefault(Text.fold(name), List.of());
  }

  boolean hasAny(List<String> columns) {
    return columns.stream().anyMatch(name -> !places(name).isEmpty());
  }
}

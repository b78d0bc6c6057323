package dev.worklog.examples.gitlog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A top folder and the one below it in which the most files change. */
record Folders(String top, String sub) {

  /** Stands for a level that is not there. */
  static final String ROOT = "(root)";

  /** No folder at all. */
  static final Folders NONE = new Folders(ROOT, ROOT);

  Folders {
    top = top.isBlank() ? ROOT : top;
    sub = sub.isBlank() ? ROOT : sub;
  }

  /**
   * The folders of most of these files; of equals, a folder goes before no folder, and then the
   * first by name.
   */
  static Folders of(Collection<String> paths) {
    Map<String, Integer> tops = new HashMap<>();
    paths.forEach(path -> tops.merge(first(path), 1, Integer::sum));
    String top = most(tops);
    Map<String, Integer> subs = new HashMap<>();
    for (String path : paths) {
      if (first(path).equals(top)) {
        subs.merge(top.isEmpty() ? "" : first(path.substring(top.length() + 1)), 1, Integer::sum);
      }
    }
    return new Folders(top, most(subs));
  }

  private static String first(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Integer>, Integer>comparing(Map.Entry::getValue)
                .reversed()
                .thenComparing(entry -> entry.getKey().isEmpty())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}

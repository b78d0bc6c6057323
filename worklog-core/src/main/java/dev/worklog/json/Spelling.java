package dev.worklog.json;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of constants in lower case, each made once: rows are compared by them. */
final class Spelling {

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Spelling() {}

  static String of(String name) {
    String known = KNOWN.get(name);
    if (known == null) {
      String made = name.toLowerCase(Locale.ROOT);
      String earlier = KNOWN.putIfAbsent(name, made);
      known = earlier == null ? made : earlier;
    }
    return known;
  }
}

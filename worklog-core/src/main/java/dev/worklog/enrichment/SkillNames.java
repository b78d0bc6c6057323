package dev.worklog.enrichment;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of skills as they are compared, whatever way they are written. */
public final class SkillNames {

  private static final List<String> SUFFIXES =
      List.of(" programming", " language", " framework", " library");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DROPPED = Pattern.compile("(?<!^)(?<! )\\.|[-_]");

  private SkillNames() {}

  /**
   * The name by which two spellings of a skill are the same: in lower case, without {@code .},
   * {@code -} and {@code _}, and without one of the endings " programming", " language", "
   * framework" and " library". A dot before a word stays, as do {@code +} and {@code #}: .NET, C,
   * C++ and C# are four. A name of which nothing would be left is only put in lower case.
   */
  public static String normal(String name) {
    String lower = SPACE.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    String normal = DROPPED.matcher(lower).replaceAll("").strip();
    for (String suffix : SUFFIXES) {
      if (normal.endsWith(suffix)) {
        normal = normal.substring(0, normal.length() - suffix.length()).strip();
        break;
      }
    }
    return normal.isEmpty() ? lower : normal;
  }
}

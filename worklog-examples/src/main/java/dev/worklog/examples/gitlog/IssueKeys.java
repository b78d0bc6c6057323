package dev.worklog.examples.gitlog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of issues in the subjects of commits, such as {@code PROJ-7} and {@code #123}. */
final class IssueKeys {

  /** Where the key goes in the address of an issue. */
  static final String PLACEHOLDER = "{key}";

  // Names of standards look the same and are none.
  private static final Pattern KEY =
      Pattern.compile(
          "(?<![\\w-])(?!(?:UTF|SHA|ISO|RFC|CVE|MD)-)[A-Z][A-Z0-9_]+-[1-9]\\d*(?![\\w-])"
              + "|(?<![\\w/&#])#[1-9]\\d*(?!\\w)");

  private IssueKeys() {}

  /** The first key in the subject; null if there is none. */
  static @Nullable String first(String subject) {
    Matcher matcher = KEY.matcher(subject);
    return matcher.find() ? matcher.group() : null;
  }

  /** The address of the issue; the sign before a mere number is no part of it. */
  static String url(String template, String key) {
    String plain = key.startsWith("#") ? key.substring(1) : key;
    return template.replace(PLACEHOLDER, URLEncoder.encode(plain, StandardCharsets.UTF_8));
  }
}

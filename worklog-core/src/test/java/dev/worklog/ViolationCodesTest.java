package dev.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViolationCodesTest {

  // The code stands after the path, or at the end of the call where a method fills in the rest.
  private static final Pattern IN_SOURCE =
      Pattern.compile(
          "(?:Violation\\.of|new Violation|Invalid|add|refused)\\(\\s*(?:\"[^\"]*\"|[A-Za-z][\\w.]*(?:\\(\\))?),"
              + "\\s*\"([a-z_]+)\"|violation\\([^;]*?\"([a-z_]+)\"\\)");
  private static final Pattern IN_PAGE = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

  @Test
  void thePageListsEveryCodeThatTheSourcesUse() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Repository.file("worklog-core/src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher code = IN_SOURCE.matcher(Files.readString(file));
        while (code.find()) {
          used.add(code.group(1) == null ? code.group(2) : code.group(1));
        }
      }
    }
    String page = Files.readString(Repository.file("docs/model/README.md"));
    Set<String> listed = new TreeSet<>();
    Matcher row = IN_PAGE.matcher(page.substring(page.indexOf("## Violation codes")));
    while (row.find()) {
      listed.add(row.group(1));
    }
    assertThat(listed).isEqualTo(used).contains("required", "off_chain", "json");
  }
}

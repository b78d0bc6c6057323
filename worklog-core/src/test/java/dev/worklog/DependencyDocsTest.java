package dev.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DependencyDocsTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+\\.jar)` \\| (\\d+) \\|");
  private static final int MAX_JARS = 14;
  private static final long MAX_BYTES = 6_000_000;

  @Test
  void everyJarIsListedWithItsSizeAndTogetherTheyAreSmall() throws IOException {
    Map<String, Long> listed = new LinkedHashMap<>();
    Matcher row = ROW.matcher(Files.readString(Repository.file("docs/dependencies.md")));
    while (row.find()) {
      listed.put(row.group(1), Long.valueOf(row.group(2)));
    }
    Map<String, Long> there = jars();
    there.keySet().retainAll(listed.keySet());
    assertThat(there).isEqualTo(listed).isNotEmpty().hasSizeLessThanOrEqualTo(MAX_JARS);
    assertThat(listed.values().stream().mapToLong(Long::longValue).sum())
        .isLessThanOrEqualTo(MAX_BYTES);
  }

  private static Map<String, Long> jars() throws IOException {
    Map<String, Long> jars = new LinkedHashMap<>();
    for (String property : new String[] {"jdk.module.path", "java.class.path"}) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (entry.endsWith(".jar")) {
          jars.put(Path.of(entry).getFileName().toString(), Files.size(Path.of(entry)));
        }
      }
    }
    return jars;
  }
}

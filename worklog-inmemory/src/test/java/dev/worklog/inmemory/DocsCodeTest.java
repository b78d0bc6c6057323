package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Holds the Java code of the documents against code that is compiled and run. A block stands after
 * a comment that names a file and a mark in it; in the file the code stands between {@code // docs:
 * mark} and {@code // docs: end}.
 */
class DocsCodeTest {

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(<!-- (\\S+)#([a-z-]+) -->\n)?```java\n(.*?)^```");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private final Path top = top();

  @Test
  void everyBlockOfJavaIsCodeThatRuns() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    int blocks = 0;
    for (Path page : pages()) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        blocks++;
        String what = top.relativize(page) + ", " + block.group(4);
        if (block.group(1) == null) {
          softly.fail("no comment says where this comes from: %s", what);
        } else {
          softly
              .assertThat(block.group(4))
              .as(what)
              .isEqualTo(code(top.resolve(block.group(2)), block.group(3)));
        }
      }
    }
    softly.assertAll();
    assertThat(blocks).isPositive();
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page).replaceAll("(?s)```.*?```", ""));
      while (link.find()) {
        Path target = page.resolveSibling(link.group(1)).normalize();
        softly.assertThat(target).as("link of %s", top.relativize(page)).exists();
      }
    }
    softly.assertAll();
  }

  private static String code(Path file, String mark) throws IOException {
    Matcher part =
        Pattern.compile("(?ms)^ *// docs: " + mark + "\n(.*?)^ *// docs: end$")
            .matcher(Files.readString(file));
    return part.find() ? part.group(1).stripTrailing().stripIndent() + "\n" : "no mark " + mark;
  }

  private List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(top.resolve("docs"));
        Stream<Path> outside = Files.list(top)) {
      Stream.concat(files, outside)
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(pages::add);
    }
    return pages;
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/model"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder docs/model above the working directory");
      }
    }
    return folder;
  }
}

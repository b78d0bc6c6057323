package dev.worklog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class TextTest {

  // Letters from all over Unicode, most of them close to each other, and none of them a surrogate.
  private static final Gen<String> TEXT =
      lists()
          .of(integers().from(0x20).upToAndIncluding(0x7e).mix(integers().between(0xe000, 0x1f6ff)))
          .ofSizeBetween(0, 20)
          .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));

  @Test
  void textIsOrderedByCodePoint() {
    qt().forAll(TEXT, TEXT)
        .check(
            (a, b) ->
                Integer.signum(Text.ORDER.compare(a, b))
                    == Integer.signum(
                        Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray())));
    assertThat(Text.ORDER.compare("\ud83d\ude00", "\ufb01")).isPositive();
    assertThat(Text.ORDER.compare("a ", "a")).isPositive();
  }

  @Test
  void textThatDiffersInCaseFoldsToTheSame() {
    assertThat(Text.fold("ΟΔΟΣ")).isEqualTo(Text.fold("οδος")).isEqualTo(Text.fold("οδοσ"));
    assertThat(Text.fold("Straße")).isEqualTo("straße");
    assertThat(Text.fold("abc")).isEqualTo("abc");
    qt().forAll(TEXT)
        .check(
            text ->
                Text.fold(Text.fold(text)).equals(Text.fold(text))
                    && Text.length(Text.fold(text)) == Text.length(text));
  }

  @Test
  void someTextIsNoText() {
    assertThat(Text.isLegal("a\u0000b")).isFalse();
    assertThat(Text.isLegal("\ud83d")).isFalse();
    assertThat(Text.isLegal("\ude00\ud83d")).isFalse();
    assertThat(Text.isLegal("\ud83d\ude00")).isTrue();
    assertThat(Text.length("\ud83d\ude00")).isEqualTo(1);
  }

  @Test
  void aSearchNeverRunsFromOneTextIntoTheNext() {
    String searchable = Text.searchable("One", null, "", "Two\u001fThree");
    assertThat(searchable).contains(Text.sought("ONE"), Text.sought("two\u001fthree"));
    assertThat(searchable).doesNotContain(Text.sought("one\u001ftwo"));
  }
}

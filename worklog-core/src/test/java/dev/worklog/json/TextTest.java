package dev.worklog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void textIsOrderedByCodePoint() {
    qt().forAll(
            strings().allPossible().ofLengthBetween(0, 20),
            strings().allPossible().ofLengthBetween(0, 20))
        .assuming((a, b) -> Text.isLegal(a) && Text.isLegal(b))
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
    qt().forAll(strings().allPossible().ofLengthBetween(0, 20))
        .assuming(Text::isLegal)
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

package dev.worklog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class TextTest {

  private static Gen<String> legalText() {
    return lists()
        .of(integers().between(1, Character.MAX_CODE_POINT))
        .ofSizeBetween(0, 20)
        .map(
            points -> {
              StringBuilder text = new StringBuilder();
              points.stream()
                  .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                  .forEach(text::appendCodePoint);
              return text.toString();
            });
  }

  @Test
  void textIsOrderedByCodePoint() {
    qt().forAll(legalText(), legalText())
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
    qt().forAll(legalText())
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

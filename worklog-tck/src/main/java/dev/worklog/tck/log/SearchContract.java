package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.log.WorkLogFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Searching work logs by text. */
public abstract class SearchContract extends LogContract {

  /** For subclasses. */
  protected SearchContract() {}

  private List<String> found(String text) {
    return contents(WorkLogFilter.ALL.withText(text));
  }

  // Behaviour case 14.
  @Test
  void textIsFoundInContentTitleOutcomeAndTags() {
    logs().record(draft("Upgraded Django"));
    logs().record(draft("title").withTitle("django it is"));
    logs().record(draft("outcome").withOutcome("no more DJANGO 3"));
    logs().record(draft("tag").withTags(List.of("x", "Django")));
    logs().record(draft("impact").withImpact("Django").withNextSteps("Django"));
    logs().record(draft("ref").withSourceRef("Django").withImportKey("Django"));
    assertThat(found("dJANGO")).containsExactly("tag", "outcome", "title", "Upgraded Django");
    assertThat(found("")).hasSize(6);
    assertThat(found("Flask")).isEmpty();
  }

  // Hole 7.
  @Test
  void everySignIsAnOrdinaryOne() {
    List<String> signs =
        List.of("%", "_", "[", "]", "\\", "'", "\"", "*", "?", "^", "$", "{", "|", ";--", "\\%");
    for (String sign : signs) {
      record("before " + sign + " after");
    }
    record("plain");
    logs().record(draft("tagged").withTags(List.of("a", "b")));
    for (String sign : signs) {
      List<String> expected =
          signs.stream()
              .filter(other -> other.contains(sign))
              .map(other -> "before " + other + " after")
              .toList();
      assertThat(found(sign)).as(sign).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(found("before " + sign + " after")).as(sign).hasSize(1);
    }
    assertThat(found("\", \"")).isEmpty();
    assertThat(found("a, b")).isEmpty();
  }

  @Test
  void caseIsIgnoredInEveryScript() {
    record("\u039f\u0394\u039f\u03a3");
    record("\u03bf\u03b4\u03bf\u03c2 and more");
    assertThat(found("\u03bf\u03b4\u03bf\u03c3")).hasSize(2);
    assertThat(found("\u03bf\u03b4\u03bf\u03c2")).hasSize(2);
    assertThat(found("\u039f\u0394\u039f\u03a3")).hasSize(2);
    record("Stra\u00dfe");
    assertThat(found("STRA\u1e9eE")).containsExactly("Stra\u00dfe");
    assertThat(found("stra\u00dfe")).containsExactly("Stra\u00dfe");
    record("\ud801\udc00\ud83d\ude00");
    assertThat(found("\ud801\udc28\ud83d\ude00")).containsExactly("\ud801\udc00\ud83d\ude00");
    assertThat(found("\ud83d\ude01")).isEmpty();
    record("\u00c9COLE");
    assertThat(found("\u00e9cole")).containsExactly("\u00c9COLE");
    assertThat(found("ecole")).isEmpty();
  }

  @Test
  void textIsNotFoundAcrossFieldsOrTags() {
    logs().record(draft("content").withTitle("title").withTags(List.of("one", "two")));
    for (String across :
        List.of("titlecontent", "title content", "onetwo", "one two", "one\ntwo", "one,two")) {
      assertThat(found(across)).as(across).isEmpty();
    }
    assertThat(found("one\u001ftwo")).isEmpty();
    record("one\u001ftwo");
    assertThat(found("one\u001ftwo")).containsExactly("one\u001ftwo");
  }

  @Test
  void blanksAreOrdinaryCharactersToo() {
    record("a b");
    record("a  b");
    record("ab ");
    assertThat(found("a b")).containsExactly("a b");
    assertThat(found("b ")).containsExactly("ab ");
    assertThat(found("  ")).containsExactly("a  b");
  }

  @Test
  void whatIsFoundFollowsAnUpdate() {
    var log = record("old words");
    logs().update(log, draft -> draft.withContent("NEW words").withTags(List.of("tagged")));
    assertThat(found("old")).isEmpty();
    assertThat(found("new W")).containsExactly("NEW words");
    assertThat(found("TAGGED")).containsExactly("NEW words");
  }

  @Test
  void textThatIsNoneIsRefused() {
    for (String illegal : List.of("\u0000", "\ud83d", "a\ude00b")) {
      assertThat(codes(() -> found(illegal))).containsExactly("text illegal_text");
      assertThat(codes(() -> contents(WorkLogFilter.ALL.withAnyTag(Set.of(illegal)))))
          .containsExactly("anyTag illegal_text");
      assertThat(codes(() -> contents(WorkLogFilter.ALL.withAllTags(Set.of(illegal)))))
          .containsExactly("allTags illegal_text");
    }
  }

  @Test
  void aLongTextIsFoundByItsEnd() {
    record("x".repeat(200_000) + "Needle");
    assertThat(found("xneedle")).hasSize(1);
  }
}

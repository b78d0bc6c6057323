package dev.worklog.examples.gitlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 2, 23);
  private static final History HISTORY =
      new History(
          "engine",
          List.of(commit("2026-03-01T23:30:00-05:00"), commit("2025-12-30T10:00:00Z")),
          List.of(new History.Span("v1", FIRST, FIRST), new History.Span("v2", FIRST, FIRST)),
          List.of());

  private static Commit commit(String when) {
    return new Commit(
        "x",
        "x",
        OffsetDateTime.parse(when),
        new Author("A", ""),
        null,
        Folders.NONE,
        0,
        "",
        "",
        null);
  }

  @Test
  void withoutANameItIsThatOfTheNewestCommit() {
    assertThat(Period.of(null, null, HISTORY))
        .isEqualTo(
            new Period("month 2026-03", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), null));
    assertThat(Period.of(Period.Kind.WEEK, null, HISTORY))
        .isEqualTo(
            new Period("week 2026-W09", LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 1), null));
    assertThat(Period.of(Period.Kind.SPRINT, null, HISTORY).sprint()).isEqualTo("v2");
  }

  @Test
  void theNameSaysTheKind() {
    assertThat(Period.of(null, "2026-W01", HISTORY).from()).isEqualTo("2025-12-29");
    assertThat(Period.of(null, "2024-02", HISTORY).to()).isEqualTo("2024-02-29");
    assertThat(Period.of(null, "v1", HISTORY).sprint()).isEqualTo("v1");
    assertThat(Period.of(null, "2024", HISTORY).to()).isEqualTo("2024-12-31");
  }

  @Test
  void withoutKindAndNameItIsTheMonthAndTheYear() {
    assertThat(Period.all(null, null, HISTORY))
        .extracting(Period::fileName)
        .containsExactly("month-2026-03", "year-2026");
    assertThat(Period.all(Period.Kind.SPRINT, null, HISTORY))
        .extracting(Period::fileName)
        .containsExactly("sprint-v2");
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Period.of(null, "2026-13", HISTORY)).isInstanceOf(BadOption.class);
    assertThatThrownBy(() -> Period.of(null, "2026-W54", HISTORY)).isInstanceOf(BadOption.class);
    assertThatThrownBy(() -> Period.of(Period.Kind.WEEK, "2026-03", HISTORY))
        .isInstanceOf(BadOption.class);
    assertThatThrownBy(() -> Period.of(null, "v3", HISTORY))
        .isInstanceOf(BadOption.class)
        .hasMessage("--period v3: no such sprint");
  }
}

package dev.worklog.examples.gitlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssueKeysTest {

  @Test
  void theFirstKeyInTheSubjectCounts() {
    assertThat(IssueKeys.first("HHH-1234 and PROJ-7")).isEqualTo("HHH-1234");
    assertThat(IssueKeys.first("Fix (#123), PROJ-7")).isEqualTo("#123");
    assertThat(IssueKeys.first("[A2B-9]: work")).isEqualTo("A2B-9");
  }

  @Test
  void whatOnlyLooksLikeAKeyIsNone() {
    assertThat(IssueKeys.first("Read UTF-8 and SHA-256")).isNull();
    assertThat(IssueKeys.first("x-PROJ-7, proj-7, PROJ-0, a#1, &#39;, #abc")).isNull();
    assertThat(IssueKeys.first("")).isNull();
  }

  @Test
  void theKeyGoesIntoTheAddressWithoutItsSign() {
    assertThat(IssueKeys.url("https://example.org/browse/{key}", "PROJ-7"))
        .isEqualTo("https://example.org/browse/PROJ-7");
    assertThat(IssueKeys.url("https://example.org/issues/{key}?a", "#12"))
        .isEqualTo("https://example.org/issues/12?a");
  }
}

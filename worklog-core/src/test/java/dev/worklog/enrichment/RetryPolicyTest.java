package dev.worklog.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static List<Long> delays(RetryPolicy policy, int... failed) {
    return IntStream.of(failed)
        .mapToObj(n -> Duration.between(NOW, policy.next(n, NOW).orElseThrow()).toSeconds())
        .toList();
  }

  @Test
  void delaysDoubleUpToTheLongest() {
    RetryPolicy policy =
        new RetryPolicy(Integer.MAX_VALUE, Duration.ofSeconds(30), Duration.ofMinutes(5));
    assertThat(delays(policy, 1, 2, 3, 4, 5, 6, 1_000_000))
        .containsExactly(30L, 60L, 120L, 240L, 300L, 300L, 300L);
  }

  @Test
  void afterTheLastAttemptThereIsNoNext() {
    assertThat(delays(RetryPolicy.DEFAULT, 1, 2, 3)).containsExactly(30L, 60L, 120L);
    assertThat(RetryPolicy.DEFAULT.next(4, NOW)).isEmpty();
    assertThat(RetryPolicy.DEFAULT.next(Integer.MAX_VALUE, NOW)).isEmpty();
  }

  @Test
  void aPolicyWithoutAttemptsOrDelaysIsRefused() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(0, second, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, Duration.ZERO, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, second, Duration.ofMillis(999)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, second, Duration.ofDays(3_651)));
  }
}

package dev.worklog.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.log.WorkLog;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {

  private static final Dataset DATA = Dataset.of(1, 50_000);

  @Test
  void equalSeedsGiveEqualDataAndOthersDoNot() {
    assertThat(Dataset.of(1, 50_000).log(123)).isEqualTo(DATA.log(123));
    assertThat(Dataset.of(2, 50_000).log(123)).isNotEqualTo(DATA.log(123));
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 100_000})
  void steadyUsersHaveTheSameMonthAtEachSize(int size) {
    Dataset data = Dataset.of(1, size);
    Map<UUID, Long> inMonth =
        data.logs()
            .filter(log -> YearMonth.from(log.occurredOn()).equals(Dataset.MONTH))
            .collect(Collectors.groupingBy(WorkLog::userId, Collectors.counting()));

    assertThat(data.steady())
        .isNotEmpty()
        .allSatisfy(
            user -> assertThat(inMonth).containsEntry(user.userId(), (long) Dataset.MONTH_LOGS));
  }

  @Test
  void fewTenantsOwnMostLogs() {
    List<Long> sizes =
        DATA
            .logs()
            .collect(Collectors.groupingBy(WorkLog::tenantId, Collectors.counting()))
            .values()
            .stream()
            .sorted(Comparator.reverseOrder())
            .toList();

    assertThat(sizes).hasSize(50);
    assertThat(sizes.subList(0, 5).stream().mapToLong(Long::longValue).sum())
        .isGreaterThan(DATA.size() / 2);
  }

  @Test
  void logsAreOfTheirUsersTenantAndComeInTheOrderOfTheirIds() {
    Map<UUID, UUID> tenants =
        DATA.members().stream().collect(Collectors.toMap(Member::userId, Member::tenantId));
    List<WorkLog> logs = DATA.logs().toList();

    assertThat(logs)
        .allSatisfy(log -> assertThat(tenants).containsEntry(log.userId(), log.tenantId()));
    assertThat(logs).extracting(WorkLog::createdAt).isSorted();
    assertThat(logs).extracting(WorkLog::id).doesNotHaveDuplicates();
    assertThat(DATA.log(DATA.size()).createdAt()).isAfter(logs.get(logs.size() - 1).createdAt());
  }
}

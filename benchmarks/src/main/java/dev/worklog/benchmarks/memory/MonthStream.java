package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.log.WorkLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A stream over a list of all logs. */
final class MonthStream implements Months {

  private final List<WorkLog> logs;
  private final Map<UUID, String> names;

  MonthStream(Dataset data) {
    logs = data.logs().toList();
    names = MonthLine.names(data);
  }

  @Override
  public List<MonthLine> ask(Member user) {
    return logs.stream()
        .filter(log -> log.userId().equals(user.userId()))
        .filter(log -> !log.occurredOn().isBefore(FROM) && !log.occurredOn().isAfter(TO))
        .collect(Collectors.groupingBy(log -> Optional.ofNullable(log.placement().projectId())))
        .entrySet()
        .stream()
        .map(group -> MonthLine.of(group.getKey().orElse(null), group.getValue(), names))
        .sorted(MonthLine.BY_NAME)
        .toList();
  }
}

package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.log.WorkLog;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loop over an array that is sorted for this one question. */
final class MonthArray implements Months {

  private static final Comparator<WorkLog> BY_USER_AND_DAY =
      Comparator.comparing(WorkLog::userId).thenComparing(WorkLog::occurredOn);

  private final WorkLog[] sorted;
  private final Map<UUID, String> names;

  MonthArray(Dataset data) {
    sorted = data.logs().toArray(WorkLog[]::new);
    Arrays.sort(sorted, BY_USER_AND_DAY);
    names = MonthLine.names(data);
  }

  @Override
  public List<MonthLine> ask(Member user) {
    UUID id = user.userId();
    Map<@Nullable UUID, MonthLine.Sum> sums = new HashMap<>();
    for (int i = first(id); i < sorted.length; i++) {
      WorkLog log = sorted[i];
      if (!log.userId().equals(id) || log.occurredOn().isAfter(TO)) {
        break;
      }
      sums.computeIfAbsent(log.placement().projectId(), project -> new MonthLine.Sum()).add(log);
    }
    return MonthLine.sorted(sums, names);
  }

  private int first(UUID user) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int c = sorted[middle].userId().compareTo(user);
      if (c < 0 || (c == 0 && sorted[middle].occurredOn().isBefore(FROM))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package dev.worklog.benchmarks.memory;

import static com.googlecode.cqengine.query.QueryFactory.and;
import static com.googlecode.cqengine.query.QueryFactory.between;
import static com.googlecode.cqengine.query.QueryFactory.equal;

import com.googlecode.cqengine.ConcurrentIndexedCollection;
import com.googlecode.cqengine.IndexedCollection;
import com.googlecode.cqengine.attribute.SimpleAttribute;
import com.googlecode.cqengine.index.hash.HashIndex;
import com.googlecode.cqengine.index.navigable.NavigableIndex;
import com.googlecode.cqengine.query.option.QueryOptions;
import com.googlecode.cqengine.resultset.ResultSet;
import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.log.WorkLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** CQEngine, a collection with indexes: one on the user and one on the day, which is all it has. */
final class MonthIndexed implements Months {

  private static final SimpleAttribute<Entry, UUID> USER =
      new SimpleAttribute<>(Entry.class, UUID.class, "user") {
        @Override
        public UUID getValue(Entry entry, QueryOptions options) {
          return entry.log.userId();
        }
      };

  private static final SimpleAttribute<Entry, Long> DAY =
      new SimpleAttribute<>(Entry.class, Long.class, "day") {
        @Override
        public Long getValue(Entry entry, QueryOptions options) {
          return entry.log.occurredOn().toEpochDay();
        }
      };

  private final IndexedCollection<Entry> logs = new ConcurrentIndexedCollection<>();
  private final Map<UUID, String> names;

  MonthIndexed(Dataset data) {
    logs.addIndex(HashIndex.onAttribute(USER));
    logs.addIndex(NavigableIndex.onAttribute(DAY));
    data.logs().forEach(log -> logs.add(new Entry(log)));
    names = MonthLine.names(data);
  }

  @Override
  public List<MonthLine> ask(Member user) {
    Map<@Nullable UUID, MonthLine.Sum> sums = new HashMap<>();
    try (ResultSet<Entry> month =
        logs.retrieve(
            and(equal(USER, user.userId()), between(DAY, FROM.toEpochDay(), TO.toEpochDay())))) {
      for (Entry each : month) {
        sums.computeIfAbsent(each.log.placement().projectId(), project -> new MonthLine.Sum())
            .add(each.log);
      }
    }
    return MonthLine.sorted(sums, names);
  }

  /** A log that is equal to itself alone, which spares the collection comparing whole records. */
  private static final class Entry {

    private final WorkLog log;

    Entry(WorkLog log) {
      this.log = log;
    }
  }
}

package dev.worklog.benchmarks.memory;

import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work logs in plain collections with the keys that the storage in memory keeps: what one would
 * write by hand for one thread that never undoes anything. Each order compares what it needs and
 * nothing else; a log without a reference is not in the order of that reference.
 */
final class PlainLogs {

  private final Map<UUID, WorkLog> byId = new HashMap<>();
  private final Map<ImportKey, WorkLog> byImportKey = new HashMap<>();
  private final List<TreeSet<WorkLog>> ofAll =
      List.of(
          new TreeSet<>(PlainLogs::byUserAndDay),
          new TreeSet<>(PlainLogs::byStatus),
          new TreeSet<>(PlainLogs::byWorkType),
          new TreeSet<>(PlainLogs::byEnrichment),
          new TreeSet<>(PlainLogs::byDay),
          new TreeSet<>(PlainLogs::byUser));
  private final List<Reference> references =
      List.of(
          new Reference(Placement::clientId, PlainLogs::byClient),
          new Reference(Placement::projectId, PlainLogs::byProject),
          new Reference(Placement::epicId, PlainLogs::byEpic),
          new Reference(Placement::featureId, PlainLogs::byFeature),
          new Reference(Placement::storyId, PlainLogs::byStory),
          new Reference(Placement::taskId, PlainLogs::byTask),
          new Reference(Placement::sprintId, PlainLogs::bySprint));

  PlainLogs() {}

  void add(WorkLog log) {
    byId.put(log.id(), log);
    String importKey = log.importKey();
    if (importKey != null) {
      byImportKey.put(new ImportKey(log.tenantId(), log.userId(), importKey), log);
    }
    for (TreeSet<WorkLog> each : ofAll) {
      each.add(log);
    }
    for (Reference reference : references) {
      if (reference.of.apply(log.placement()) != null) {
        reference.logs.add(log);
      }
    }
  }

  void remove(WorkLog log) {
    byId.remove(log.id());
    String importKey = log.importKey();
    if (importKey != null) {
      byImportKey.remove(new ImportKey(log.tenantId(), log.userId(), importKey));
    }
    for (TreeSet<WorkLog> each : ofAll) {
      each.remove(log);
    }
    for (Reference reference : references) {
      if (reference.of.apply(log.placement()) != null) {
        reference.logs.remove(log);
      }
    }
  }

  /**
   * How many logs there are.
   *
   * @throws IllegalStateException if an order of all has another number
   */
  int size() {
    for (TreeSet<WorkLog> each : ofAll) {
      if (each.size() != byId.size()) {
        throw new IllegalStateException("an order has " + each.size() + " of " + byId.size());
      }
    }
    return byId.size();
  }

  private static int byUserAndDay(WorkLog a, WorkLog b) {
    int c = compare(a.tenantId(), b.tenantId());
    if (c == 0) {
      c = compare(a.userId(), b.userId());
    }
    return c != 0 ? c : newest(a, b);
  }

  private static int byClient(WorkLog a, WorkLog b) {
    int c = compare(a.tenantId(), b.tenantId());
    if (c == 0) {
      c = compare(a.placement().clientId(), b.placement().clientId());
    }
    return c != 0 ? c : newest(a, b);
  }

  private static int byProject(WorkLog a, WorkLog b) {
    int c = compare(a.tenantId(), b.tenantId());
    if (c == 0) {
      c = compare(a.placement().projectId(), b.placement().projectId());
    }
    return c != 0 ? c : newest(a, b);
  }

  private static int byStatus(WorkLog a, WorkLog b) {
    int c = compare(a.tenantId(), b.tenantId());
    if (c == 0) {
      c = a.status().compareTo(b.status());
    }
    return c != 0 ? c : latest(a, b);
  }

  private static int byWorkType(WorkLog a, WorkLog b) {
    int c = compare(a.tenantId(), b.tenantId());
    if (c == 0) {
      c = a.workType().compareTo(b.workType());
    }
    return c != 0 ? c : latest(a, b);
  }

  private static int byEnrichment(WorkLog a, WorkLog b) {
    int c = compare(a.tenantId(), b.tenantId());
    if (c == 0) {
      c = a.enrichmentStatus().compareTo(b.enrichmentStatus());
    }
    return c != 0 ? c : compare(a.id(), b.id());
  }

  private static int byDay(WorkLog a, WorkLog b) {
    int c = compare(a.tenantId(), b.tenantId());
    return c != 0 ? c : newest(a, b);
  }

  private static int byUser(WorkLog a, WorkLog b) {
    int c = compare(a.userId(), b.userId());
    return c != 0 ? c : compare(a.id(), b.id());
  }

  private static int byEpic(WorkLog a, WorkLog b) {
    int c = compare(a.placement().epicId(), b.placement().epicId());
    return c != 0 ? c : compare(a.id(), b.id());
  }

  private static int byFeature(WorkLog a, WorkLog b) {
    int c = compare(a.placement().featureId(), b.placement().featureId());
    return c != 0 ? c : compare(a.id(), b.id());
  }

  private static int byStory(WorkLog a, WorkLog b) {
    int c = compare(a.placement().storyId(), b.placement().storyId());
    return c != 0 ? c : compare(a.id(), b.id());
  }

  private static int byTask(WorkLog a, WorkLog b) {
    int c = compare(a.placement().taskId(), b.placement().taskId());
    return c != 0 ? c : compare(a.id(), b.id());
  }

  private static int bySprint(WorkLog a, WorkLog b) {
    int c = compare(a.placement().sprintId(), b.placement().sprintId());
    return c != 0 ? c : compare(a.id(), b.id());
  }

  private static int newest(WorkLog a, WorkLog b) {
    int c = b.occurredOn().compareTo(a.occurredOn());
    if (c == 0) {
      c = b.createdAt().compareTo(a.createdAt());
    }
    return c != 0 ? c : compare(b.id(), a.id());
  }

  private static int latest(WorkLog a, WorkLog b) {
    int c = b.occurredOn().compareTo(a.occurredOn());
    return c != 0 ? c : compare(b.id(), a.id());
  }

  // Logs without a reference are never compared by it. Most equal ids are one object.
  @SuppressWarnings("ReferenceEquality")
  private static int compare(@Nullable UUID a, @Nullable UUID b) {
    if (a == b || a == null || b == null) {
      return 0;
    }
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }

  private record ImportKey(UUID tenantId, UUID userId, String key) {}

  private static final class Reference {

    private final Function<Placement, @Nullable UUID> of;
    private final TreeSet<WorkLog> logs;

    Reference(Function<Placement, @Nullable UUID> of, Comparator<WorkLog> order) {
      this.of = of;
      this.logs = new TreeSet<>(order);
    }
  }
}

package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.log.Batch;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.storage.Query;
import dev.worklog.storage.Storage;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Prints the bytes of heap that recorded logs take in the storage, and then in plain collections:
 * the very same records, which both hold. What the logs refer to is counted in neither.
 */
final class HeapProgram {

  private HeapProgram() {}

  /** With the number of logs. */
  public static void main(String[] arguments) {
    Dataset data = Dataset.of(1, Integer.parseInt(arguments[0]));
    try {
      long without = used();
      PlainLogs plain = plain(data);
      System.out.println(used() - without);
      if (plain.size() != data.size()) {
        throw new IllegalStateException(plain.size() + " are kept");
      }
    } finally {
      Reference.reachabilityFence(data); // what the logs refer to was there before them
    }
  }

  /** The storage's records in collections, the storage being gone. */
  private static PlainLogs plain(Dataset data) {
    Filled filled = Filled.withPeople(data);
    long withPeople = used();
    record(filled, data);
    System.out.println(used() - withPeople);
    PlainLogs plain = new PlainLogs();
    read(filled.storage()).forEach(plain::add);
    return plain;
  }

  private static void record(Filled filled, Dataset data) {
    Map<UUID, List<WorkLogDraft>> drafts = new LinkedHashMap<>();
    for (int i = 0; i < data.size(); i++) {
      drafts.computeIfAbsent(data.log(i).userId(), user -> new ArrayList<>()).add(data.draft(i));
    }
    drafts.forEach((user, of) -> filled.of(user).logs().recordAll(of, Batch.ALL_OR_NOTHING));
  }

  private static List<WorkLog> read(Storage storage) {
    return storage.transaction(
        Storage.Access.READ,
        tx -> tx.rows(LogTables.WORKLOGS, null).list(Query.of(LogTables.WORKLOGS, List.of())));
  }

  private static long used() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return used;
  }
}

package dev.worklog.exchange;

import dev.worklog.entity.Calls;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.hierarchy.NodePath;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.Access;
import dev.worklog.json.JsonObject;
import dev.worklog.log.Batch;
import dev.worklog.log.LogTables;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogs;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Constraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One import. Used by one thread. */
final class CsvImporter {

  private static final int STEP = 1_000;
  private static final Constraint.Unique<WorkLog> IMPORT_KEY =
      LogTables.WORKLOGS.unique("user_id", "import_key");

  private final Calls calls;
  private final Access access;
  private final Hierarchy hierarchy;
  private final WorkLogs logs;
  private final CsvImport options;

  CsvImporter(Calls calls, Access access, Hierarchy hierarchy, WorkLogs logs, CsvImport options) {
    this.calls = calls;
    this.access = access;
    this.hierarchy = hierarchy;
    this.logs = logs;
    this.options = options;
  }

  ImportResult run(byte[] bytes, ProgressListener progress) {
    if (options.client() != null) {
      requireName(options.client());
    }
    CsvFile file = CsvFile.read(bytes, options.charset());
    CsvFormat format = FormatHeader.format(file.header(), options.format());
    List<Ready> entries = ready(format, entries(format, file));
    List<ImportedRow> rows = new ArrayList<>(entries.size());
    boolean goOn = true;
    for (int from = 0; from < entries.size() && goOn; from += STEP) {
      List<Ready> step = entries.subList(from, Math.min(from + STEP, entries.size()));
      goOn = step(format, step, rows) && progress.advanced(rows.size(), entries.size());
    }
    entries.subList(rows.size(), entries.size()).forEach(entry -> rows.add(entry.notTried()));
    return new ImportResult(format, rows);
  }

  private static void requireName(String client) {
    if (client.isBlank()) {
      throw new WorklogException.Invalid("client", "blank", "must not be blank");
    }
    Cells.name(new CsvRow.Cell("client", client.strip()));
  }

  private List<Entry> entries(CsvFormat format, CsvFile file) {
    EntryReader reader =
        format == CsvFormat.JIRA
            ? new JiraWork(options, file)
            : new TimeEntries(format, options, file);
    List<Entry> entries = new ArrayList<>();
    for (CsvRow row : file.rows()) {
      entries.addAll(
          row.misfit()
              .map(misfit -> List.of(Entry.rejected(row, 1, List.of(misfit))))
              .orElseGet(() -> reader.read(row)));
    }
    return entries;
  }

  /** Finds out whose entries they are, and gives each its import key. */
  private List<Ready> ready(CsvFormat format, List<Entry> entries) {
    Set<CsvUser> named = new LinkedHashSet<>();
    entries.forEach(entry -> found(entry).flatMap(Entry.Found::user).ifPresent(named::add));
    ImportUsers users = ImportUsers.of(calls, access, options, named);
    Map<List<Object>, Integer> seen = new HashMap<>();
    List<Ready> ready = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Entry.Found found = entry.found();
      if (found == null) {
        ready.add(new Ready(entry, null, "", entry.violations()));
        continue;
      }
      ImportUsers.Answer owner = users.of(found.user());
      if (owner.id() == null) {
        ready.add(new Ready(entry, null, "", owner.violations()));
        continue;
      }
      String key = format.wire() + ":" + found.identity();
      int count = found.repeats() ? seen.merge(List.of(owner.id(), key), 1, Integer::sum) : 1;
      ready.add(new Ready(entry, owner.id(), count == 1 ? key : key + ":" + count, List.of()));
    }
    return ready;
  }

  private static Optional<Entry.Found> found(Entry entry) {
    return Optional.ofNullable(entry.found());
  }

  /** Whether there is any use in going on. */
  private boolean step(CsvFormat format, List<Ready> step, List<ImportedRow> rows) {
    @Nullable ImportedRow[] told = new @Nullable ImportedRow[step.size()];
    boolean goOn;
    try {
      goOn = record(format, step, told);
    } catch (WorklogException e) {
      // What is told of already may be stored; importing again says so.
      for (int i = 0; i < told.length; i++) {
        told[i] = told[i] == null ? step.get(i).rejected(violations(e)) : told[i];
      }
      goOn = !(e instanceof WorklogException.StorageFailure);
    }
    for (ImportedRow row : told) {
      rows.add(Objects.requireNonNull(row));
    }
    return goOn;
  }

  private boolean record(CsvFormat format, List<Ready> step, @Nullable ImportedRow[] told) {
    Map<List<Object>, WorkLog> known = known(step);
    Map<UUID, List<Integer>> byOwner = new LinkedHashMap<>();
    Set<NodePath> paths = new LinkedHashSet<>();
    for (int i = 0; i < told.length; i++) {
      Ready entry = step.get(i);
      UUID owner = entry.owner();
      WorkLog there = owner == null ? null : known.get(List.of(owner, entry.key()));
      if (owner == null) {
        told[i] = entry.rejected(entry.violations());
      } else if (there != null) {
        told[i] = entry.alreadyThere(there.id(), changed(format, there, entry));
      } else {
        byOwner.computeIfAbsent(owner, user -> new ArrayList<>()).add(i);
        entry.path().ifPresent(paths::add);
      }
    }
    Map<NodePath, Placement> places = places(paths);
    boolean goOn = true;
    for (Map.Entry<UUID, List<Integer>> owned : byOwner.entrySet()) {
      goOn = goOn && record(format, owned.getKey(), owned.getValue(), step, places, told);
    }
    for (int i = 0; i < told.length; i++) {
      told[i] = told[i] == null ? step.get(i).notTried() : told[i];
    }
    return goOn;
  }

  private boolean record(
      CsvFormat format,
      UUID owner,
      List<Integer> indexes,
      List<Ready> step,
      Map<NodePath, Placement> places,
      @Nullable ImportedRow[] told) {
    List<Integer> tried = new ArrayList<>();
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i : indexes) {
      Ready entry = step.get(i);
      Optional<NodePath> path = entry.path();
      if (path.isPresent() && !places.containsKey(path.get())) {
        told[i] =
            entry.rejected(
                List.of(
                    Violation.of(
                        "",
                        "forbidden",
                        "needs " + path.get().names() + ", which the actor may not add")));
      } else {
        tried.add(i);
        drafts.add(
            entry
                .draft()
                .withPlacement(path.map(places::get).orElse(Placement.NONE))
                .withImportKey(entry.key()));
      }
    }
    List<Outcome> outcomes = logs.recordAll(owner, drafts, Batch.ROW_BY_ROW, ProgressListener.NONE);
    boolean goOn = true;
    // Recorded since they were looked for: by another row of the step, or by another import.
    List<Ready> repeated =
        IntStream.range(0, outcomes.size())
            .filter(k -> outcomes.get(k) instanceof Outcome.AlreadyThere)
            .mapToObj(k -> step.get(tried.get(k)))
            .toList();
    Map<List<Object>, WorkLog> since = known(repeated);
    for (int k = 0; k < outcomes.size(); k++) {
      Outcome outcome = outcomes.get(k);
      told[tried.get(k)] = told(format, step.get(tried.get(k)), outcome, since);
      goOn &=
          !(outcome instanceof Outcome.Refused refused
              && refused.why() instanceof WorklogException.StorageFailure);
    }
    return goOn;
  }

  private static ImportedRow told(
      CsvFormat format, Ready entry, Outcome outcome, Map<List<Object>, WorkLog> since) {
    if (outcome instanceof Outcome.Recorded recorded) {
      return entry.recorded(recorded.log().id());
    }
    if (outcome instanceof Outcome.AlreadyThere there) {
      WorkLog log = since.get(List.of(Objects.requireNonNull(entry.owner()), entry.key()));
      return entry.alreadyThere(there.id(), log == null ? List.of() : changed(format, log, entry));
    }
    return outcome instanceof Outcome.Refused refused
        ? entry.rejected(violations(refused.why()))
        : entry.notTried();
  }

  private static List<Violation> violations(WorklogException why) {
    if (why instanceof WorklogException.Invalid invalid) {
      return invalid.violations();
    }
    String message = String.valueOf(why.getMessage());
    if (why instanceof WorklogException.Forbidden) {
      return List.of(Violation.of("", "forbidden", message));
    }
    if (why instanceof WorklogException.GuardFailed guard) {
      return guard.unmet().stream().map(unmet -> Violation.of("", "guard_failed", unmet)).toList();
    }
    return List.of(
        why instanceof WorklogException.Conflict
            ? Violation.of("", "conflict", message)
            : Violation.of("", "storage_failure", message));
  }

  /** The logs that have the import keys of these entries, by owner and key. */
  private Map<List<Object>, WorkLog> known(List<Ready> step) {
    if (step.isEmpty()) {
      return Map.of();
    }
    return calls.read(
        unit -> {
          List<List<Object>> keys = new ArrayList<>();
          for (Ready entry : step) {
            if (entry.owner() != null) {
              keys.add(List.of(unit.tenantId(), entry.owner(), entry.key()));
            }
          }
          Map<List<Object>, WorkLog> known = new HashMap<>();
          if (!keys.isEmpty()) {
            unit.rows(LogTables.WORKLOGS)
                .findByKey(IMPORT_KEY, keys)
                .forEach(
                    log -> known.put(List.of(log.userId(), String.valueOf(log.importKey())), log));
          }
          return known;
        });
  }

  /** The places of the paths; without those that are missing and that the actor may not add. */
  private Map<NodePath, Placement> places(Set<NodePath> paths) {
    if (paths.isEmpty()) {
      return Map.of();
    }
    boolean mayShape = calls.read(access::mayShape);
    return mayShape ? hierarchy.paths(paths) : hierarchy.findPaths(paths);
  }

  /** The columns that say something else than when the log was recorded. */
  private static List<String> changed(CsvFormat format, WorkLog there, Ready entry) {
    Map<?, ?> then = cells(format, there.metadata());
    Map<?, ?> now = cells(format, entry.draft().metadata());
    Set<String> columns = new TreeSet<>();
    then.keySet().forEach(column -> columns.add(String.valueOf(column)));
    now.keySet().forEach(column -> columns.add(String.valueOf(column)));
    columns.removeIf(column -> Objects.equals(then.get(column), now.get(column)));
    return List.copyOf(columns);
  }

  private static Map<?, ?> cells(CsvFormat format, JsonObject metadata) {
    return metadata.get(format.wire()).orElse(Collections.emptyMap()) instanceof Map<?, ?> cells
        ? cells
        : Map.of();
  }

  /**
   * An entry that knows whose it is.
   *
   * @param owner null if the entry is to be rejected
   */
  private record Ready(Entry entry, @Nullable UUID owner, String key, List<Violation> violations) {

    WorkLogDraft draft() {
      return found(entry).orElseThrow().draft();
    }

    Optional<NodePath> path() {
      return found(entry).map(Entry.Found::path);
    }

    ImportedRow recorded(UUID log) {
      return row(ImportedRow.Status.RECORDED, log, List.of(), List.of());
    }

    ImportedRow alreadyThere(UUID log, List<String> changed) {
      return row(ImportedRow.Status.ALREADY_THERE, log, List.of(), changed);
    }

    ImportedRow rejected(List<Violation> why) {
      return row(ImportedRow.Status.REJECTED, null, why, List.of());
    }

    ImportedRow notTried() {
      return row(ImportedRow.Status.NOT_TRIED, null, List.of(), List.of());
    }

    private ImportedRow row(
        ImportedRow.Status status, @Nullable UUID log, List<Violation> why, List<String> changed) {
      return new ImportedRow(entry.line(), entry.part(), status, log, why, changed);
    }
  }
}

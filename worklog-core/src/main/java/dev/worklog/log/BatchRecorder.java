package dev.worklog.log;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.Calls;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.PlacementResolver;
import dev.worklog.json.Text;
import dev.worklog.page.ProgressListener;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Records many drafts of one user, in steps that look up, resolve and store a thousand at once. */
final class BatchRecorder {

  private static final int STEP = 1_000;

  private final Calls calls;
  private final OwnedLogs logs;
  private final OpenDays openDays;
  private final @Nullable UUID userId;

  /** Without a user, the logs are the actor's. */
  BatchRecorder(Calls calls, OwnedLogs logs, OpenDays openDays, @Nullable UUID userId) {
    this.calls = calls;
    this.logs = logs;
    this.openDays = openDays;
    this.userId = userId;
  }

  List<Outcome> record(List<WorkLogDraft> drafts, Batch how, ProgressListener progress) {
    Objects.requireNonNull(progress, "progress");
    return switch (how) {
      case ALL_OR_NOTHING -> calls.write(unit -> allOrNothing(unit, drafts, progress));
      case ROW_BY_ROW -> rowByRow(drafts, progress);
    };
  }

  private List<Outcome> rowByRow(List<WorkLogDraft> drafts, ProgressListener progress) {
    List<Outcome> outcomes = new ArrayList<>(drafts.size());
    boolean goOn = true;
    for (int from = 0; from < drafts.size() && goOn; from += STEP) {
      List<WorkLogDraft> step = drafts.subList(from, Math.min(from + STEP, drafts.size()));
      goOn = recordStep(step, outcomes) && progress.advanced(outcomes.size(), drafts.size());
    }
    while (outcomes.size() < drafts.size()) {
      outcomes.add(new Outcome.NotTried());
    }
    return List.copyOf(outcomes);
  }

  private boolean recordStep(List<WorkLogDraft> drafts, List<Outcome> outcomes) {
    try {
      outcomes.addAll(calls.write(unit -> step(unit, drafts).store()));
      return true;
    } catch (WorklogException.StorageFailure e) {
      // The step is undone as a whole; what was stored before it stays, and is told.
      drafts.forEach(draft -> outcomes.add(new Outcome.Refused(e)));
      return false;
    }
  }

  private List<Outcome> allOrNothing(
      UnitOfWork unit, List<WorkLogDraft> drafts, ProgressListener progress) {
    List<Outcome> outcomes = new ArrayList<>(drafts.size());
    List<Violation> violations = new ArrayList<>();
    List<String> unmet = new ArrayList<>();
    for (int from = 0; from < drafts.size(); from += STEP) {
      Step step = step(unit, drafts.subList(from, Math.min(from + STEP, drafts.size())));
      violations.addAll(step.violations(from));
      unmet.addAll(step.unmet(from));
      if (violations.isEmpty() && unmet.isEmpty()) {
        outcomes.addAll(step.storeAll(from));
      }
      int done = Math.min(from + STEP, drafts.size());
      if (!progress.advanced(done, drafts.size()) && done < drafts.size()) {
        throw new CancellationException("stopped after " + done + " rows; nothing is stored");
      }
    }
    if (!violations.isEmpty()) {
      throw new WorklogException.Invalid(violations);
    }
    if (!unmet.isEmpty()) {
      throw new WorklogException.GuardFailed(unmet);
    }
    return List.copyOf(outcomes);
  }

  private Step step(UnitOfWork unit, List<WorkLogDraft> drafts) {
    UUID owner = userId == null ? unit.actorId() : userId;
    logs.access().requireWrite(unit, owner);
    return new Step(unit, owner, drafts, openDays);
  }

  /** Some of the rows: what is to be stored, and what has been said of each already. */
  private static final class Step {

    private final UnitOfWork unit;
    private final BiPredicate<UUID, LocalDate> open;
    private final UUID owner;
    private final List<@Nullable Outcome> outcomes = new ArrayList<>();
    private final Map<Integer, WorkLog> ready = new LinkedHashMap<>();
    private final Map<String, Integer> firstOfKey = new HashMap<>();
    private final Map<Integer, String> repeats = new HashMap<>();

    Step(UnitOfWork unit, UUID owner, List<WorkLogDraft> drafts, OpenDays openDays) {
      this.unit = unit;
      this.owner = owner;
      Map<String, UUID> known = byImportKey(drafts);
      List<Placement> placements = drafts.stream().map(WorkLogDraft::placement).toList();
      PlacementResolver resolver = openDays.resolver(unit, owner, placements);
      open = openDays.of(unit, Set.of(owner));
      for (int i = 0; i < drafts.size(); i++) {
        outcomes.add(prepare(i, drafts.get(i), known, resolver));
      }
    }

    private Map<String, UUID> byImportKey(List<WorkLogDraft> drafts) {
      List<List<Object>> keys = new ArrayList<>();
      for (WorkLogDraft draft : drafts) {
        String key = draft.importKey();
        if (key != null && Text.isLegal(key)) {
          keys.add(List.of(unit.tenantId(), owner, key.strip()));
        }
      }
      Map<String, UUID> known = new HashMap<>();
      if (!keys.isEmpty()) {
        find(keys).forEach(log -> known.put(String.valueOf(log.importKey()), log.id()));
      }
      return known;
    }

    private List<WorkLog> find(List<List<Object>> keys) {
      return unit.rows(WORKLOGS).findByKey(WORKLOGS.unique("user_id", "import_key"), keys);
    }

    private @Nullable Outcome prepare(
        int index, WorkLogDraft draft, Map<String, UUID> known, PlacementResolver resolver) {
      try {
        WorkLog log = WorkLogs.create(unit, owner, draft, resolver);
        String key = log.importKey();
        if (key != null) {
          UUID there = known.get(key);
          if (there != null) {
            return new Outcome.AlreadyThere(there);
          }
          if (firstOfKey.putIfAbsent(key, index) != null) {
            repeats.put(index, key);
            return null;
          }
        }
        if (!open.test(log.userId(), log.occurredOn())) {
          return new Outcome.Refused(closed(log));
        }
        ready.put(index, log);
        return null;
      } catch (WorklogException.Invalid e) {
        return new Outcome.Refused(e);
      }
    }

    private static WorklogException.GuardFailed closed(WorkLog log) {
      return new WorklogException.GuardFailed(
          List.of(log.occurredOn() + " is in a closed period; reopen it first"));
    }

    List<String> unmet(int first) {
      List<String> all = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        if (outcomes.get(i) instanceof Outcome.Refused refused
            && refused.why() instanceof WorklogException.GuardFailed guard) {
          String prefix = "[" + (first + i) + "]: ";
          guard.unmet().forEach(each -> all.add(prefix + each));
        }
      }
      return all;
    }

    List<Violation> violations(int first) {
      List<Violation> all = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        if (outcomes.get(i) instanceof Outcome.Refused refused
            && refused.why() instanceof WorklogException.Invalid invalid) {
          String prefix = "[" + (first + i) + "]";
          invalid.violations().forEach(violation -> all.add(violation.under(prefix)));
        }
      }
      return all;
    }

    List<Outcome> storeAll(int first) {
      try {
        unit.insert(WORKLOGS, List.copyOf(ready.values()));
      } catch (WorklogException.Conflict e) {
        throw e.row().flatMap(this::indexOf).map(i -> e.at("[" + (first + i) + "]")).orElse(e);
      }
      return told();
    }

    private Optional<Integer> indexOf(UUID id) {
      return ready.entrySet().stream()
          .filter(entry -> entry.getValue().id().equals(id))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    List<Outcome> store() {
      try {
        unit.nested(
            () -> {
              unit.insert(WORKLOGS, List.copyOf(ready.values()));
              return ready;
            });
      } catch (WorklogException.Conflict | WorklogException.GuardFailed e) {
        ready.forEach((index, log) -> outcomes.set(index, storeOne(log)));
      }
      return told();
    }

    private Outcome storeOne(WorkLog log) {
      try {
        unit.nested(
            () -> {
              unit.insert(WORKLOGS, List.of(log));
              return log;
            });
        return new Outcome.Recorded(log);
      } catch (WorklogException.Conflict e) {
        return winner(log, e)
            .<Outcome>map(other -> new Outcome.AlreadyThere(other.id()))
            .orElseGet(() -> new Outcome.Refused(e));
      } catch (WorklogException.GuardFailed e) {
        return new Outcome.Refused(e);
      }
    }

    // Somebody may have imported the same row since the look-up.
    private Optional<WorkLog> winner(WorkLog log, WorklogException.Conflict refusal) {
      String key = log.importKey();
      if (key == null || !refusal.key().equals(WORKLOGS.unique("user_id", "import_key").name())) {
        return Optional.empty();
      }
      return find(List.of(List.of(log.tenantId(), log.userId(), key))).stream().findFirst();
    }

    private List<Outcome> told() {
      List<Outcome> told = new ArrayList<>(outcomes.size());
      for (int i = 0; i < outcomes.size(); i++) {
        String repeated = repeats.get(i);
        if (repeated == null) {
          told.add(outcome(i));
        } else {
          Outcome first = outcome(Objects.requireNonNull(firstOfKey.get(repeated)));
          told.add(
              first instanceof Outcome.Recorded recorded
                  ? new Outcome.AlreadyThere(recorded.log().id())
                  : first);
        }
      }
      return told;
    }

    private Outcome outcome(int index) {
      Outcome known = outcomes.get(index);
      return known != null ? known : new Outcome.Recorded(Objects.requireNonNull(ready.get(index)));
    }
  }
}

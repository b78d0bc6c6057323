package dev.worklog.enrichment;

import static dev.worklog.enrichment.EnrichmentEntities.BULLET;
import static dev.worklog.enrichment.EnrichmentEntities.ENRICHED;
import static dev.worklog.enrichment.EnrichmentEntities.SIGNAL;
import static dev.worklog.log.LogTables.BULLETS;
import static dev.worklog.log.LogTables.SIGNALS;

import dev.worklog.entity.Entity;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.json.JsonObject;
import dev.worklog.log.Artifact;
import dev.worklog.log.BulletKind;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.SignalKind;
import dev.worklog.log.SignalSource;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts suggestions beside what a log has. What the last run suggested and nobody touched is
 * replaced, all else stays; and what the last run suggested and is no longer there, as somebody
 * deleted or rewrote it, does not come back.
 */
final class Merge {

  private final UnitOfWork unit;
  private final WorkLog log;
  private final Suggestions suggestions;
  private final Suggestions last;
  private final List<Violation> violations = new ArrayList<>();

  Merge(UnitOfWork unit, WorkLog log, Suggestions suggestions) {
    this.unit = unit;
    this.log = log;
    this.suggestions = suggestions;
    this.last = Suggestions.lastOf(log);
  }

  /** The condition that rows belong to the log. */
  static <A extends Artifact> Condition<A> of(Table<A> table, WorkLog log) {
    return new Condition.In<>(table.column("worklog_id", UUID.class), Set.of(log.id()));
  }

  /**
   * Stores them: as many statements, however many suggestions.
   *
   * @throws WorklogException.Invalid with everything in the suggestions that cannot be stored
   */
  void store() {
    JsonObject raw = suggestions.toJson();
    Plan<WorkLogSkillSignal> signals = signals();
    Plan<WorkLogBullet> bullets = bullets();
    if (!violations.isEmpty()) {
      throw new WorklogException.Invalid(violations);
    }
    unit.deleteAll(SIGNALS, signals.gone());
    unit.deleteAll(BULLETS, bullets.gone());
    boolean replaced = log.aiSummary().equals(last.summary());
    String summary = replaced ? suggestions.summary() : log.aiSummary();
    EnrichedDraft draft = new EnrichedDraft(EnrichmentStatus.ENRICHED, raw, summary);
    unit.change(ENRICHED, log, draft, Map.of());
    insert(SIGNALS, signals.added());
    insert(BULLETS, bullets.added());
  }

  private <R extends Row> void insert(Table<R> table, List<R> rows) {
    if (!rows.isEmpty()) {
      unit.insert(table, rows);
    }
  }

  private Plan<WorkLogSkillSignal> signals() {
    List<WorkLogSkillSignal> stored = Listing.of(SIGNALS, List.of(of(SIGNALS, log))).all(unit);
    Set<SkillKey> before = keys(last.skills(), SkillKey::of);
    Map<SkillKey, WorkLogSkillSignal> open = new LinkedHashMap<>();
    Set<SkillKey> taken = new HashSet<>(before);
    for (WorkLogSkillSignal signal : stored) {
      SkillKey key = SkillKey.of(signal);
      boolean untouched =
          signal.version() == 1
              && signal.source() == SignalSource.AI
              && signal.status() == SignalStatus.SUGGESTED
              && before.contains(key);
      if (untouched) {
        open.put(key, signal);
      }
    }
    taken.removeAll(open.keySet());
    Set<UUID> openIds = ids(open);
    stored.stream()
        .filter(signal -> !openIds.contains(signal.id()))
        .forEach(signal -> taken.add(SkillKey.of(signal)));
    List<WorkLogSkillSignal> wanted = new ArrayList<>();
    mostConfident()
        .forEach(
            (index, skill) -> {
              if (!taken.contains(SkillKey.of(skill))) {
                wanted.addAll(create(SIGNAL, draft(skill), "skills[" + index + "]"));
              }
            });
    return plan(SIGNAL, List.copyOf(open.values()), wanted);
  }

  /** Of several names of one skill the most confident one, under its index. */
  private Map<Integer, SkillSuggestion> mostConfident() {
    Map<SkillKey, Integer> best = new LinkedHashMap<>();
    List<SkillSuggestion> skills = suggestions.skills();
    for (int i = 0; i < skills.size(); i++) {
      int index = i;
      best.merge(
          SkillKey.of(skills.get(i)),
          index,
          (a, b) -> skills.get(b).confidence() > skills.get(a).confidence() ? b : a);
    }
    Map<Integer, SkillSuggestion> byIndex = new LinkedHashMap<>();
    best.values().forEach(index -> byIndex.put(index, skills.get(index)));
    return byIndex;
  }

  private WorkLogSkillSignalDraft draft(SkillSuggestion skill) {
    return WorkLogSkillSignalDraft.of(log.id(), skill.name())
        .withKind(skill.kind())
        .withConfidence(skill.confidence())
        .withEvidence(skill.evidence());
  }

  private Plan<WorkLogBullet> bullets() {
    List<WorkLogBullet> stored = Listing.of(BULLETS, List.of(of(BULLETS, log))).all(unit);
    Set<BulletKey> before = keys(last.bullets(), BulletKey::of);
    Map<BulletKey, WorkLogBullet> open = new LinkedHashMap<>();
    for (WorkLogBullet bullet : stored) {
      BulletKey key = BulletKey.of(bullet);
      boolean untouched =
          bullet.version() == 1
              && bullet.isAiGenerated()
              && !bullet.isSelected()
              && before.contains(key);
      if (untouched) {
        open.putIfAbsent(key, bullet);
      }
    }
    Set<UUID> openIds = ids(open);
    List<WorkLogBullet> kept =
        stored.stream().filter(bullet -> !openIds.contains(bullet.id())).toList();
    Set<BulletKey> taken = new HashSet<>(before);
    taken.removeAll(open.keySet());
    kept.forEach(bullet -> taken.add(BulletKey.of(bullet)));
    // Behind those of people; where these leave no number, beside the last.
    long order = kept.stream().mapToLong(WorkLogBullet::sortOrder).max().orElse(-1);
    List<WorkLogBullet> wanted = new ArrayList<>();
    for (int i = 0; i < suggestions.bullets().size(); i++) {
      BulletSuggestion bullet = suggestions.bullets().get(i);
      if (taken.add(BulletKey.of(bullet))) {
        order = Math.min(order + 1, Integer.MAX_VALUE);
        wanted.addAll(create(BULLET, draft(bullet, (int) order), "bullets[" + i + "]"));
      }
    }
    return plan(BULLET, List.copyOf(open.values()), wanted);
  }

  private WorkLogBulletDraft draft(BulletSuggestion bullet, int order) {
    return WorkLogBulletDraft.of(log.id(), bullet.text())
        .withKind(bullet.kind())
        .withIsAiGenerated(true)
        .withSortOrder(order)
        .withMetrics(bullet.metrics());
  }

  private static Set<UUID> ids(Map<?, ? extends Row> rows) {
    return rows.values().stream().map(Row::id).collect(Collectors.toSet());
  }

  private static <S, K> Set<K> keys(List<S> suggestions, Function<S, K> key) {
    return suggestions.stream().map(key).collect(Collectors.toSet());
  }

  /** The row, or none and the reasons why it cannot be stored. */
  private <R extends Row, D> List<R> create(Entity<R, D> entity, D draft, String path) {
    try {
      return List.of(unit.create(entity, draft, Map.of()));
    } catch (WorklogException.Invalid e) {
      e.violations().forEach(violation -> violations.add(violation.under(path)));
      return List.of();
    }
  }

  /** Rows that say what is wanted stay; other ones give way. */
  private <R extends Row, D> Plan<R> plan(Entity<R, D> entity, List<R> open, List<R> wanted) {
    Map<D, R> gone = new LinkedHashMap<>();
    open.forEach(row -> gone.put(entity.draft(row), row));
    List<R> added = new ArrayList<>();
    for (R row : wanted) {
      if (gone.remove(entity.draft(row)) == null) {
        added.add(row);
      }
    }
    return new Plan<>(List.copyOf(gone.values()), added);
  }

  private record Plan<R>(List<R> gone, List<R> added) {}

  /** What makes two signals the same, whatever their spelling. */
  private record SkillKey(String name, SignalKind kind) {

    static SkillKey of(SkillSuggestion skill) {
      return new SkillKey(SkillNames.normal(skill.name()), skill.kind());
    }

    static SkillKey of(WorkLogSkillSignal signal) {
      return new SkillKey(SkillNames.normal(signal.name()), signal.kind());
    }
  }

  /** What makes two bullets the same. */
  private record BulletKey(BulletKind kind, String text) {

    static BulletKey of(BulletSuggestion bullet) {
      return new BulletKey(bullet.kind(), bullet.text());
    }

    static BulletKey of(WorkLogBullet bullet) {
      return new BulletKey(bullet.kind(), bullet.text());
    }
  }
}

package dev.worklog.tck.enrichment;

import dev.worklog.enrichment.BulletSuggestion;
import dev.worklog.enrichment.Enricher;
import dev.worklog.enrichment.Enrichment;
import dev.worklog.enrichment.SkillSuggestion;
import dev.worklog.enrichment.Suggestions;
import dev.worklog.json.JsonObject;
import dev.worklog.log.BulletKind;
import dev.worklog.log.SignalKind;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.tck.Contract;
import java.util.List;

/** What the contracts of enrichment have in common. */
abstract class EnrichmentContract extends Contract {

  static final int LIMIT = 100;

  /** Two skills, a bullet with a metric and a summary. */
  static final Suggestions SOME =
      Suggestions.NONE
          .withSkill(skill("Node.js", 0.9))
          .withSkill(new SkillSuggestion("Debugging", SignalKind.SKILL, 0.5, "found it"))
          .withBullet(bullet("Cut it by 30 %"))
          .withSummary("Fixed the login.");

  Enrichment enrichment() {
    return mine().enrichment();
  }

  WorkLog record(String content) {
    return mine().logs().record(WorkLogDraft.of(TODAY, content));
  }

  WorkLog now(WorkLog log) {
    return mine().logs().find(log.id()).orElseThrow();
  }

  List<WorkLogSkillSignal> signals(WorkLog log) {
    return mine().logs().signals().of(log.id());
  }

  WorkLogSkillSignal signal(WorkLog log, String name) {
    return signals(log).stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  List<String> names(WorkLog log) {
    return signals(log).stream().map(WorkLogSkillSignal::name).toList();
  }

  List<WorkLogBullet> bullets(WorkLog log) {
    return mine().logs().bullets().of(log.id());
  }

  List<String> texts(WorkLog log) {
    return bullets(log).stream().map(WorkLogBullet::text).toList();
  }

  /** Enriches what waits, which is this log alone, and gives it as it is then. */
  WorkLog enriched(WorkLog log, Suggestions with) {
    enrichment().run(always(with), LIMIT);
    return now(log);
  }

  /** Has an enriched log enriched once more. */
  WorkLog again(WorkLog log, Suggestions with) {
    enrichment().review(log.id());
    enrichment().rerun(log.id());
    return enriched(log, with);
  }

  static Enricher always(Suggestions suggestions) {
    return log -> suggestions;
  }

  static SkillSuggestion skill(String name, double confidence) {
    return new SkillSuggestion(name, SignalKind.TECHNOLOGY, confidence, "in " + name);
  }

  static BulletSuggestion bullet(String text) {
    return new BulletSuggestion(
        BulletKind.RESUME, text, JsonObject.of("figures", List.of(JsonObject.of("value", 30))));
  }
}

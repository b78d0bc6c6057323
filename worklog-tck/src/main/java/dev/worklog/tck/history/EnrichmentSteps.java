package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.enrichment.BulletSuggestion;
import dev.worklog.enrichment.Enricher;
import dev.worklog.enrichment.RetryPolicy;
import dev.worklog.enrichment.SkillSuggestion;
import dev.worklog.enrichment.Suggestions;
import dev.worklog.log.BulletKind;
import dev.worklog.log.SignalKind;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.page.ProgressListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls that enrich work logs and decide about what came of it. */
final class EnrichmentSteps {

  // Steps are a quarter of a second apart.
  private static final RetryPolicy RETRIES =
      new RetryPolicy(3, Duration.ofMillis(300), Duration.ofSeconds(1));

  private EnrichmentSteps() {}

  static Object run(World world, Chance chance) {
    Suggestions suggestions = suggestions(chance);
    boolean fails = chance.oneIn(3);
    int limit = 1 + chance.below(4);
    List<UUID> asked = new ArrayList<>();
    Enricher enricher =
        log -> {
          asked.add(log.id());
          if (fails && asked.size() == 1) {
            throw new IOException("on purpose");
          }
          return suggestions;
        };
    Tenant tenant = world.tenant(chance);
    world.say("enrich", limit, fails ? "the first fails," : "", suggestions);
    List<Object> told = new ArrayList<>();
    told.add(tenant.enrichment().run(enricher, RETRIES, limit, ProgressListener.NONE));
    for (UUID id : asked) {
      told.add(id);
      told.add(tenant.enrichment().failure(id));
      tenant.logs().find(id).ifPresent(log -> renew(world, log, chance));
    }
    return told;
  }

  private static Suggestions suggestions(Chance chance) {
    Suggestions suggestions = Suggestions.NONE.withSummary(chance.text());
    for (int i = chance.below(4); i > 0; i--) {
      double confidence = chance.one(List.of(0.0, 0.3, 1.0));
      suggestions =
          suggestions.withSkill(
              new SkillSuggestion(
                  chance.name(), chance.one(SignalKind.values()), confidence, chance.text()));
    }
    for (int i = chance.below(3); i > 0; i--) {
      suggestions =
          suggestions.withBullet(
              new BulletSuggestion(chance.one(BulletKind.values()), chance.name(), chance.json()));
    }
    return suggestions;
  }

  private static WorkLog renewed(World world, WorkLog log, Chance chance) {
    renew(world, log, chance);
    return log;
  }

  private static void renew(World world, WorkLog log, Chance chance) {
    world
        .logs
        .all(seen -> seen.id().equals(log.id()))
        .forEach(old -> world.logs.remove(old, chance));
    world.logs.add(log);
  }

  static @Nullable Object decide(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    UUID log = chance.log(world);
    int what = chance.below(9);
    world.say("decide", what, log);
    return switch (what) {
      case 0 -> tenant.enrichment().acceptAll(log);
      case 1 -> tenant.enrichment().rejectAll(log);
      case 2 -> renewed(world, tenant.enrichment().review(log), chance);
      case 3 -> renewed(world, tenant.enrichment().rejectEnrichment(log), chance);
      case 4 -> renewed(world, tenant.enrichment().rerun(log), chance);
      case 5 -> summarize(world, tenant, chance);
      default -> signal(tenant, log, what == 6, chance);
    };
  }

  private static @Nullable Object summarize(World world, Tenant tenant, Chance chance) {
    if (world.logs.isEmpty()) {
      return null;
    }
    WorkLog seen = chance.one(world.logs.all());
    return renewed(world, tenant.enrichment().summarize(seen, chance.text()), chance);
  }

  private static @Nullable Object signal(Tenant tenant, UUID log, boolean accept, Chance chance) {
    List<WorkLogSkillSignal> signals = tenant.logs().signals().of(log);
    UUID id = signals.isEmpty() ? log : chance.one(signals).id();
    return accept ? tenant.enrichment().accept(id) : tenant.enrichment().reject(id);
  }
}

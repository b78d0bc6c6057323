package dev.worklog.enrichment;

import dev.worklog.entity.Entity;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSkillSignalDraft;

/** What this room writes, of its own table and of those of the work logs. */
final class EnrichmentEntities {

  static final Entity<EnrichmentFailure, EnrichmentFailureDraft> FAILURE =
      Entity.of(EnrichmentTables.FAILURES, EnrichmentFailureDraft.class);
  static final Entity<WorkLog, EnrichedDraft> ENRICHED =
      Entity.of(LogTables.WORKLOGS, EnrichedDraft.class);
  static final Entity<WorkLogSkillSignal, WorkLogSkillSignalDraft> SIGNAL =
      Entity.of(LogTables.SIGNALS, WorkLogSkillSignalDraft.class);
  static final Entity<WorkLogBullet, WorkLogBulletDraft> BULLET =
      Entity.of(LogTables.BULLETS, WorkLogBulletDraft.class);

  private EnrichmentEntities() {}
}

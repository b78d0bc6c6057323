package dev.worklog.benchmarks.database;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.json.JsonObject;
import dev.worklog.log.Attachment;
import dev.worklog.log.AttachmentKind;
import dev.worklog.log.BulletKind;
import dev.worklog.log.LinkSystem;
import dev.worklog.log.SignalKind;
import dev.worklog.log.SignalSource;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.StorageProvider;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.log.WorkLogSkillSignal;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What belongs to the work logs of one tenant: an attachment, two signals, two bullets and a link
 * for each.
 */
final class ArtifactData {

  private final Dataset data;
  private final UUID tenant;

  ArtifactData(Dataset data, UUID tenant) {
    this.data = data;
    this.tenant = tenant;
  }

  private Stream<WorkLog> logs() {
    return data.logs().filter(log -> log.tenantId().equals(tenant));
  }

  /** Another id for each number, as near in time as the log's. */
  private static UUID id(WorkLog log, int number) {
    UUID id = log.id();
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ number);
  }

  Stream<Attachment> attachments() {
    return logs()
        .map(
            log ->
                new Attachment(
                    id(log, 1),
                    tenant,
                    log.id(),
                    log.userId(),
                    AttachmentKind.IMAGE,
                    StorageProvider.LOCAL,
                    "attachments/" + log.id(),
                    "screenshot.png",
                    "image/png",
                    "",
                    120_000,
                    "",
                    JsonObject.EMPTY,
                    1,
                    log.createdAt()));
  }

  Stream<WorkLogSkillSignal> signals() {
    return logs()
        .flatMap(
            log ->
                IntStream.range(0, 2)
                    .mapToObj(
                        i ->
                            new WorkLogSkillSignal(
                                id(log, 2 + i),
                                tenant,
                                log.id(),
                                i == 0 ? "PostgreSQL" : "Java",
                                SignalKind.TECHNOLOGY,
                                0.5 + i / 4.0,
                                SignalSource.AI,
                                SignalStatus.SUGGESTED,
                                log.title(),
                                JsonObject.EMPTY,
                                1,
                                log.createdAt())));
  }

  Stream<WorkLogBullet> bullets() {
    return logs()
        .flatMap(
            log ->
                IntStream.range(0, 2)
                    .mapToObj(
                        i ->
                            new WorkLogBullet(
                                id(log, 4 + i),
                                tenant,
                                log.id(),
                                i == 0 ? BulletKind.NOTE : BulletKind.STATUS,
                                log.title(),
                                true,
                                i == 0,
                                i,
                                JsonObject.of("hours", 2 + i),
                                JsonObject.EMPTY,
                                1,
                                log.createdAt())));
  }

  Stream<WorkLogExternalLink> links() {
    return logs()
        .map(
            log ->
                new WorkLogExternalLink(
                    id(log, 6),
                    tenant,
                    log.id(),
                    LinkSystem.JIRA,
                    "WL-" + log.effortMinutes(),
                    "https://tracker.example.org/browse/" + log.id(),
                    log.title(),
                    JsonObject.EMPTY,
                    1,
                    log.createdAt()));
  }
}

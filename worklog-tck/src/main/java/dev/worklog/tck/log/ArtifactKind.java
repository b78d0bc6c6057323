package dev.worklog.tck.log;

import dev.worklog.log.Artifact;
import dev.worklog.log.Artifacts;
import dev.worklog.log.Attachment;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.log.WorkLogs;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One of the four kinds of artifacts, so that one test can go through all.
 *
 * @param draft a valid one of this name for this log
 * @param rename another name, whatever stands for one
 * @param move to another log
 */
record ArtifactKind<A extends Artifact, D>(
    String name,
    Function<WorkLogs, Artifacts<A, D>> calls,
    BiFunction<UUID, String, D> draft,
    BiFunction<D, String, D> rename,
    BiFunction<D, UUID, D> move) {

  static final ArtifactKind<Attachment, AttachmentDraft> ATTACHMENT =
      new ArtifactKind<>(
          "attachment",
          WorkLogs::attachments,
          (log, name) -> AttachmentDraft.of(log, "bucket/" + name, name),
          AttachmentDraft::withFilename,
          AttachmentDraft::withWorklogId);

  static final ArtifactKind<WorkLogSkillSignal, WorkLogSkillSignalDraft> SIGNAL =
      new ArtifactKind<>(
          "signal",
          WorkLogs::signals,
          WorkLogSkillSignalDraft::of,
          WorkLogSkillSignalDraft::withName,
          WorkLogSkillSignalDraft::withWorklogId);

  static final ArtifactKind<WorkLogBullet, WorkLogBulletDraft> BULLET =
      new ArtifactKind<>(
          "bullet",
          WorkLogs::bullets,
          WorkLogBulletDraft::of,
          WorkLogBulletDraft::withText,
          WorkLogBulletDraft::withWorklogId);

  static final ArtifactKind<WorkLogExternalLink, WorkLogExternalLinkDraft> LINK =
      new ArtifactKind<>(
          "link",
          WorkLogs::links,
          (log, name) -> WorkLogExternalLinkDraft.of(log, "https://example.org/" + name),
          (draft, name) -> draft.withUrl("https://example.org/" + name),
          WorkLogExternalLinkDraft::withWorklogId);

  static final List<ArtifactKind<?, ?>> ALL = List.of(ATTACHMENT, SIGNAL, BULLET, LINK);

  Artifacts<A, D> in(WorkLogs logs) {
    return calls.apply(logs);
  }

  A add(WorkLogs logs, UUID log, String called) {
    return in(logs).add(draft.apply(log, called));
  }

  @Override
  public String toString() {
    return name;
  }
}

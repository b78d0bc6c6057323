package dev.worklog.log;

import java.util.List;

/**
 * A work log with the names of its place and everything that belongs to it, each in its usual
 * order.
 */
public record WorkLogView(
    WorkLog log,
    PlacementNames names,
    List<Attachment> attachments,
    List<WorkLogSkillSignal> signals,
    List<WorkLogBullet> bullets,
    List<WorkLogExternalLink> links) {

  public WorkLogView {
    attachments = List.copyOf(attachments);
    signals = List.copyOf(signals);
    bullets = List.copyOf(bullets);
    links = List.copyOf(links);
  }
}

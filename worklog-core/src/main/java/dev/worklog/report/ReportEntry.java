package dev.worklog.report;

import static java.util.Objects.requireNonNull;

import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogView;
import java.util.List;

/**
 * A work log as a report shows it.
 *
 * @param view the log with names and all that belongs to it
 * @param person what its user is called; empty if that user is not known
 */
public record ReportEntry(WorkLogView view, String person) {

  public ReportEntry {
    requireNonNull(view, "view");
    requireNonNull(person, "person");
  }

  public WorkLog log() {
    return view.log();
  }

  /** The title, or without one the first line of the content that says something. */
  public String headline() {
    return log().title().isBlank()
        ? log().content().lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip()
        : log().title().strip();
  }

  /** The bullets that were selected for reports, in their order. */
  public List<WorkLogBullet> selectedBullets() {
    return view.bullets().stream().filter(WorkLogBullet::isSelected).toList();
  }

  /** The skill signals that somebody accepted, the surest first. */
  public List<WorkLogSkillSignal> acceptedSkills() {
    return view.signals().stream()
        .filter(signal -> signal.status() == SignalStatus.ACCEPTED)
        .toList();
  }

  /** What entries come to. */
  static Figures figures(List<ReportEntry> entries) {
    return entries.stream()
        .map(entry -> Figures.of(entry.log()))
        .reduce(Figures.NONE, Figures::plus);
  }

  static int days(List<ReportEntry> entries) {
    return (int) entries.stream().map(entry -> entry.log().occurredOn()).distinct().count();
  }

  /** Whether it tells more than what was done. */
  boolean isHighlight() {
    return !log().outcome().isBlank() || !log().impact().isBlank() || !selectedBullets().isEmpty();
  }
}

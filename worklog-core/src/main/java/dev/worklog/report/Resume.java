package dev.worklog.report;

import dev.worklog.log.WorkLogBullet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody achieved, for a resume: the resume bullets that were selected, by client, project
 * and role. See {@code docs/model/report.md}.
 *
 * @param positions those with the latest work first
 */
public record Resume(List<Position> positions) {

  public Resume {
    positions = List.copyOf(positions);
  }

  /**
   * Work in one project, or for one client without a project.
   *
   * @param client its name; null for work without a client
   * @param project its name; null for work without a project
   * @param role the role in the project; empty if nobody said
   * @param from the first day of the evidence
   * @param to its last day
   * @param achievements the latest first, at least one
   */
  public record Position(
      @Nullable String client,
      @Nullable String project,
      String role,
      LocalDate from,
      LocalDate to,
      List<Achievement> achievements) {

    public Position {
      achievements = List.copyOf(achievements);
    }
  }

  /**
   * A bullet with the work log that it is taken from.
   *
   * @param bullet of kind resume, selected
   * @param entry its evidence
   */
  public record Achievement(WorkLogBullet bullet, ReportEntry entry) {}

  /** As Markdown, all of it. */
  public String markdown() {
    return ResumePage.markdown(this);
  }

  /** As one page of HTML that needs nothing else and runs nothing. */
  public String html() {
    return ResumePage.html(this);
  }

  /** As canonical JSON, the evidence with all that belongs to it. */
  public String json() {
    return ResumePage.json(this);
  }
}

package dev.worklog.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one project, or of one client without a project.
 *
 * @param client its name; null for work without a client
 * @param project its name; null for work without a project
 * @param role the role in the project; empty if nobody said
 * @param entries the oldest first, at least one
 */
public record ReportGroup(
    @Nullable String client, @Nullable String project, String role, List<ReportEntry> entries) {

  public ReportGroup {
    requireNonNull(role, "role");
    entries = List.copyOf(entries);
  }

  public Figures figures() {
    return ReportEntry.figures(entries);
  }

  /** On how many different days there are entries. */
  public int days() {
    return ReportEntry.days(entries);
  }
}

package dev.worklog.report;

import static java.util.Objects.requireNonNull;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.Text;
import dev.worklog.log.PlacementNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells, before it is text; the same content always gives the same text. See {@code
 * docs/model/report.md}.
 *
 * @param title says kind, period and place, or what the request said
 * @param periodStart null if the beginning is open
 * @param periodEnd null if the end is open
 * @param names of the place that the report is about
 * @param entries the oldest first
 * @param roles in the projects that have one, by the project's id
 * @param madeAt when it was read
 */
public record ReportContent(
    ReportKind kind,
    String title,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    PlacementNames names,
    List<ReportEntry> entries,
    Map<UUID, String> roles,
    Instant madeAt) {

  private static final Comparator<@Nullable String> NAMES = Comparator.nullsLast(Text.ORDER);

  public ReportContent {
    requireNonNull(kind, "kind");
    requireNonNull(title, "title");
    requireNonNull(names, "names");
    entries = List.copyOf(entries);
    roles = Map.copyOf(roles);
    requireNonNull(madeAt, "madeAt");
  }

  public Figures figures() {
    return ReportEntry.figures(entries);
  }

  /** On how many different days there are entries. */
  public int days() {
    return ReportEntry.days(entries);
  }

  /** Of how many different users there are entries. */
  public int people() {
    return (int) entries.stream().map(entry -> entry.log().userId()).distinct().count();
  }

  /** The entries by client and project, in the order of their names; those without come last. */
  public List<ReportGroup> groups() {
    return groups(entries, roles);
  }

  static List<ReportGroup> groups(List<ReportEntry> entries, Map<UUID, String> roles) {
    Map<List<@Nullable UUID>, List<ReportEntry>> byPlace = new LinkedHashMap<>();
    for (ReportEntry entry : entries) {
      Placement place = entry.log().placement();
      byPlace
          .computeIfAbsent(
              Arrays.asList(place.clientId(), place.projectId()), key -> new ArrayList<>())
          .add(entry);
    }
    return byPlace.values().stream()
        .map(each -> group(each, roles))
        .sorted(
            Comparator.comparing(ReportGroup::client, NAMES)
                .thenComparing(ReportGroup::project, NAMES))
        .toList();
  }

  private static ReportGroup group(List<ReportEntry> of, Map<UUID, String> roles) {
    ReportEntry first = of.get(0);
    UUID project = first.log().placement().projectId();
    String role = project == null ? "" : Objects.requireNonNullElse(roles.get(project), "");
    return new ReportGroup(first.view().names().client(), first.view().names().project(), role, of);
  }

  /**
   * The report as Markdown, with charts as Mermaid blocks. Long ones are condensed, see {@code
   * docs/model/report.md}; never longer than a report may be.
   */
  public String markdown() {
    return ReportPage.markdown(this);
  }

  /**
   * The report as one page of HTML that needs nothing else: styles and charts are in it, there is
   * no script. Condensed as the Markdown.
   */
  public String html() {
    return ReportPage.html(this);
  }

  /** Every entry as a row of a timesheet, see {@code docs/model/report.md} for the columns. */
  public String csv() {
    return Timesheet.csv(entries);
  }

  /** Everything as canonical JSON, nothing condensed. */
  public String json() {
    return ReportJson.of(this);
  }

  /** Text as Markdown that shows it, on one line; for templates. */
  public static String escape(String text) {
    return Markup.markdown(text);
  }
}

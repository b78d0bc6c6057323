package dev.worklog.report;

import dev.worklog.json.Text;
import dev.worklog.report.Chart.Bar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The charts of a report. Without any effort they count entries. */
final class Charts {

  private static final int MAX_DAYS = 31;
  private static final int MAX_WEEKS = 27;
  private static final int MAX_MONTHS = 36;
  private static final int MAX_YEARS = 60;
  private static final int MAX_PLACES = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  private final ReportContent content;
  private final boolean hours;

  private Charts(ReportContent content) {
    this.content = content;
    this.hours = content.figures().minutes() > 0;
  }

  static List<Chart> of(ReportContent content) {
    Charts charts = new Charts(content);
    List<Chart> all = new ArrayList<>();
    charts.overTime().ifPresent(all::add);
    charts.byPlace().ifPresent(all::add);
    return all;
  }

  private double value(List<ReportEntry> entries) {
    return hours
        ? entries.stream().mapToLong(Charts::minutes).sum() / 60.0
        : (double) entries.size();
  }

  private static long minutes(ReportEntry entry) {
    return Objects.requireNonNullElse(entry.log().effortMinutes(), 0);
  }

  private String what() {
    return hours ? "Hours" : "Entries";
  }

  private Chart chart(String by, boolean ordered, List<Bar> bars) {
    Bar most = bars.stream().max(Comparator.comparingDouble(Bar::value)).orElseThrow();
    String unit = what().toLowerCase(Locale.ROOT);
    String description =
        "%s by %s, %s bars; the longest is %s with %s."
            .formatted(what(), by, bars.size(), most.label(), Wording.amount(most.value()));
    return new Chart(what() + " by " + by, description, unit, ordered, bars);
  }

  private Optional<Chart> overTime() {
    if (content.entries().isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = first();
    LocalDate last = last();
    if (ChronoUnit.DAYS.between(first, last) < MAX_DAYS) {
      return overTime("day", first, day -> day.plusDays(1), DAY::format);
    }
    if (ChronoUnit.WEEKS.between(first, last) < MAX_WEEKS) {
      LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
      return overTime("week", monday, day -> day.plusDays(7), Wording::week);
    }
    if (ChronoUnit.MONTHS.between(first, last) < MAX_MONTHS) {
      return overTime(
          "month",
          first.withDayOfMonth(1),
          day -> day.plusMonths(1),
          day -> YearMonth.from(day).toString());
    }
    if (ChronoUnit.YEARS.between(first, last) < MAX_YEARS) {
      return overTime(
          "year", first.withDayOfYear(1), day -> day.plusYears(1), day -> "" + day.getYear());
    }
    return Optional.empty();
  }

  private LocalDate first() {
    LocalDate first = content.entries().get(0).log().occurredOn();
    return content.periodStart() != null && content.periodStart().isBefore(first)
        ? content.periodStart()
        : first;
  }

  private LocalDate last() {
    LocalDate last = content.entries().get(content.entries().size() - 1).log().occurredOn();
    return content.periodEnd() != null && content.periodEnd().isAfter(last)
        ? content.periodEnd()
        : last;
  }

  private Optional<Chart> overTime(
      String by,
      LocalDate first,
      Function<LocalDate, LocalDate> next,
      Function<LocalDate, String> label) {
    Map<String, List<ReportEntry>> buckets = new LinkedHashMap<>();
    for (LocalDate day = first; !day.isAfter(last()); day = next.apply(day)) {
      buckets.put(label.apply(day), new ArrayList<>());
    }
    LocalDate from = first;
    for (ReportEntry entry : content.entries()) {
      LocalDate day = entry.log().occurredOn();
      while (!next.apply(from).isAfter(day)) {
        from = next.apply(from);
      }
      Objects.requireNonNull(buckets.get(label.apply(from))).add(entry);
    }
    List<Bar> bars = new ArrayList<>();
    buckets.forEach((name, entries) -> bars.add(new Bar(name, value(entries))));
    return bars.size() < 2 ? Optional.empty() : Optional.of(chart(by, true, bars));
  }

  /** By project, or within a single one by epic. */
  private Optional<Chart> byPlace() {
    List<ReportGroup> groups = content.groups();
    List<Bar> bars = new ArrayList<>();
    if (groups.size() == 1) {
      byEpic().forEach((epic, entries) -> bars.add(new Bar(epic, value(entries))));
    } else {
      groups.forEach(group -> bars.add(new Bar(Wording.place(group), value(group.entries()))));
    }
    if (bars.size() < 2) {
      return Optional.empty();
    }
    bars.sort(Comparator.comparingDouble(Bar::value).reversed());
    String by = groups.size() == 1 ? "epic" : "project";
    return Optional.of(
        bars.size() <= MAX_PLACES
            ? chart(by, false, bars)
            : chart(by + ", the " + MAX_PLACES + " largest", false, bars.subList(0, MAX_PLACES)));
  }

  private Map<String, List<ReportEntry>> byEpic() {
    Map<String, List<ReportEntry>> epics = new TreeMap<>(Text.ORDER);
    for (ReportEntry entry : content.entries()) {
      String epic = Objects.requireNonNullElse(entry.view().names().epic(), "No epic");
      epics.computeIfAbsent(epic, name -> new ArrayList<>()).add(entry);
    }
    return epics;
  }
}

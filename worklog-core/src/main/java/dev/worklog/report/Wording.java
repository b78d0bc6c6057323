package dev.worklog.report;

import dev.worklog.log.PlacementNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures and names in plain English, the same on every machine. */
final class Wording {

  private Wording() {}

  /** For example {@code 1 h 30 min}. */
  static String time(long minutes) {
    long hours = minutes / 60;
    long rest = minutes % 60;
    if (hours == 0) {
      return rest + " min";
    }
    return number(hours) + " h" + (rest == 0 ? "" : " " + rest + " min");
  }

  /** For example {@code 12,345}. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** For example {@code 2 days}. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** At most two digits after the point, for programs. */
  static String decimal(double number) {
    return rounded(number).toPlainString();
  }

  /** For example {@code 1,234.75}. */
  static String amount(double number) {
    BigDecimal rounded = rounded(number);
    return String.format(Locale.ROOT, "%,." + Math.max(rounded.scale(), 0) + "f", rounded);
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** From when to when. */
  static String period(@Nullable LocalDate start, @Nullable LocalDate end) {
    if (start == null) {
      return end == null ? "all days" : "up to " + end;
    }
    if (end == null) {
      return "since " + start;
    }
    return start.equals(end) ? start.toString() : start + " to " + end;
  }

  /** Client and project of a group. */
  static String place(ReportGroup group) {
    String client = client(group);
    return group.project() == null ? client : client + " / " + group.project();
  }

  static String client(ReportGroup group) {
    return group.client() == null ? "No client" : group.client();
  }

  static String project(ReportGroup group) {
    return group.project() == null ? "No project" : group.project();
  }

  /** What the entries come to, in a sentence. */
  static String summary(ReportContent content) {
    Figures figures = content.figures();
    List<String> sentences = new ArrayList<>();
    String who = people(content);
    sentences.add(
        count(figures.entries(), "entry", "entries")
            + " on "
            + count(content.days(), "day", "days")
            + (who.isEmpty() ? "" : " by " + who)
            + (figures.hasEffort()
                ? ": "
                    + time(figures.minutes())
                    + (figures.billableMinutes() == 0
                        ? ""
                        : ", " + time(figures.billableMinutes()) + " of it billable")
                : "")
            + ".");
    if (figures.hasEffort() && figures.entriesWithoutEffort() > 0) {
      sentences.add(
          count(figures.entriesWithoutEffort(), "entry does", "entries do")
              + " not say how long "
              + (figures.entriesWithoutEffort() == 1 ? "it" : "they")
              + " took.");
    }
    return String.join(" ", sentences);
  }

  // Two people may be called the same.
  private static String people(ReportContent content) {
    List<String> names =
        content.entries().stream()
            .map(ReportEntry::person)
            .filter(p -> !p.isBlank())
            .distinct()
            .toList();
    int people = content.people();
    return people > 3 || (people > 1 && names.size() < people)
        ? number(people) + " people"
        : list(names);
  }

  private static String list(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : Stream.of(
                String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1))
            .collect(Collectors.joining(" and "));
  }

  /** A title that says kind, period and place; never longer than a title may be. */
  static String title(ReportKind kind, @Nullable LocalDate start, PlacementNames names) {
    String what =
        switch (kind) {
          case WEEKLY -> "Weekly report" + (start == null ? "" : " " + week(start));
          case MONTHLY -> "Monthly report" + (start == null ? "" : " " + YearMonth.from(start));
          case SPRINT -> "Sprint report" + (names.sprint() == null ? "" : " " + names.sprint());
          case CUSTOM -> "Work report";
        };
    String place =
        Stream.of(
                names.client(),
                names.project(),
                names.epic(),
                names.feature(),
                names.story(),
                names.task())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" / "));
    return Markup.cut(place.isEmpty() ? what : what + ": " + place, 240);
  }

  /** For example {@code 2026-W09}. */
  static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}

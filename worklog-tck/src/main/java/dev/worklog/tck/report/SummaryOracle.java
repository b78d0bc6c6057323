package dev.worklog.tck.report;

import dev.worklog.Scope;
import dev.worklog.Tenant;
import dev.worklog.hierarchy.Level;
import dev.worklog.identity.User;
import dev.worklog.json.Wire;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import dev.worklog.report.Dimension;
import dev.worklog.report.Figures;
import dev.worklog.report.GroupKey;
import dev.worklog.report.Rounding;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A summary made by hand from listed logs, as lines of text that sort as its groups must. */
final class SummaryOracle {

  private static final Comparator<List<String>> ORDER =
      (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
          int c = a.get(i).compareTo(b.get(i));
          if (c != 0) {
            return c;
          }
        }
        return 0;
      };

  private final Scope scope;
  private final Tenant tenant;
  private final Map<UUID, String> names = new HashMap<>();

  SummaryOracle(Scope scope, Tenant tenant) {
    this.scope = scope;
    this.tenant = tenant;
  }

  /** The lines of a summary of these logs, the total last. */
  List<String> lines(SummaryQuery query, List<WorkLog> logs) {
    Map<List<String>, List<WorkLog>> groups = groups(query, query.by(), logs);
    if (query.fillGaps()) {
      fill(query, groups);
    }
    List<String> lines = new ArrayList<>();
    groups.forEach((keys, of) -> lines.add(keys + " " + figures(query, of)));
    List<Dimension> apart = query.by().stream().filter(each -> each != Dimension.TAG).toList();
    Figures total =
        groups(query, apart, logs).values().stream()
            .map(of -> figures(query, of))
            .reduce(Figures.NONE, Figures::plus);
    lines.add("total " + total);
    return lines;
  }

  /** The same of a summary that was given. */
  static List<String> lines(Summary summary, DayOfWeek weekStart) {
    List<String> lines = new ArrayList<>();
    for (Summary.Group group : summary.groups()) {
      List<String> keys = group.keys().stream().map(key -> text(key, weekStart)).toList();
      lines.add(keys + " " + group.figures());
    }
    lines.add("total " + summary.total());
    return lines;
  }

  private static String text(GroupKey key, DayOfWeek weekStart) {
    Object value = key.value();
    if (value == null) {
      return key.name();
    }
    if (value instanceof UUID id) {
      return key.name() + "\0" + id;
    }
    if (value instanceof DayOfWeek day) {
      return weekday(day, weekStart);
    }
    if (value instanceof WorkType type) {
      return constant(WorkType.class, type);
    }
    if (value instanceof WorkLogStatus status) {
      return constant(WorkLogStatus.class, status);
    }
    if (value instanceof WorkLogSource source) {
      return constant(WorkLogSource.class, source);
    }
    return value instanceof Boolean ? value + " " + key.name() : key.name();
  }

  private static <E extends Enum<E> & Wire> String constant(Class<E> type, E value) {
    int at = Wire.all(type).indexOf(value.wire());
    return String.format(Locale.ROOT, "%02d %s", at, value.wire());
  }

  private static String weekday(DayOfWeek day, DayOfWeek weekStart) {
    int at = 0;
    while (weekStart.plus(at) != day) {
      at++;
    }
    return at + " " + day;
  }

  private Map<List<String>, List<WorkLog>> groups(
      SummaryQuery query, List<Dimension> by, List<WorkLog> logs) {
    Map<List<String>, List<WorkLog>> groups = new TreeMap<>(ORDER);
    for (WorkLog log : logs) {
      for (String tag : log.tags().isEmpty() ? Set.of("") : new HashSet<>(log.tags())) {
        List<String> keys = by.stream().map(each -> text(query, each, log, tag)).toList();
        List<WorkLog> group = groups.computeIfAbsent(keys, key -> new ArrayList<>());
        if (!group.contains(log)) {
          group.add(log);
        }
      }
    }
    return groups;
  }

  private String text(SummaryQuery query, Dimension dimension, WorkLog log, String tag) {
    return switch (dimension) {
      case TAG -> tag;
      case USER -> node(log.userId(), () -> user(log.userId()));
      case WORK_TYPE -> constant(WorkType.class, log.workType());
      case STATUS -> constant(WorkLogStatus.class, log.status());
      case SOURCE -> constant(WorkLogSource.class, log.source());
      case BILLABLE -> log.isBillable() ? "true billable" : "false not billable";
      case DAY, WEEK, MONTH, QUARTER, YEAR, WEEKDAY -> time(query, dimension, log.occurredOn());
      default -> {
        Level level = Level.valueOf(dimension.name());
        UUID id = log.placement().at(level);
        yield id == null
            ? ""
            : node(id, () -> tenant.hierarchy().level(level).find(id).orElseThrow().name());
      }
    };
  }

  private String user(UUID id) {
    User user = scope.users().find(id).orElseThrow();
    return user.displayName();
  }

  private String node(UUID id, Supplier<String> name) {
    return names.computeIfAbsent(id, key -> name.get()) + "\0" + id;
  }

  private static String time(SummaryQuery query, Dimension dimension, LocalDate day) {
    String text = day.toString();
    return switch (dimension) {
      case WEEK -> week(day, query.weekStart());
      case MONTH -> text.substring(0, 7);
      case QUARTER -> text.substring(0, 4) + "-Q" + ((day.getMonthValue() + 2) / 3);
      case YEAR -> text.substring(0, 4);
      case WEEKDAY -> weekday(day.getDayOfWeek(), query.weekStart());
      default -> text;
    };
  }

  private static String week(LocalDate day, DayOfWeek start) {
    if (start == DayOfWeek.MONDAY) {
      return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
    }
    LocalDate first = day;
    while (first.getDayOfWeek() != start) {
      first = first.minusDays(1);
    }
    return first + "/" + first.plusDays(6);
  }

  private static void fill(SummaryQuery query, Map<List<String>, List<WorkLog>> groups) {
    List<Dimension> by = query.by();
    Predicate<Integer> isTime = i -> by.get(i).isTime();
    Set<List<String>> patterns = new LinkedHashSet<>(groups.keySet());
    if (by.stream().allMatch(Dimension::isTime)) {
      patterns.add(by.stream().map(Dimension::name).toList());
    }
    LocalDate last = Objects.requireNonNull(query.filter().to());
    for (LocalDate day = Objects.requireNonNull(query.filter().from());
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (List<String> pattern : patterns) {
        LocalDate at = day;
        List<String> keys =
            Stream.iterate(0, i -> i + 1)
                .limit(by.size())
                .map(i -> isTime.test(i) ? time(query, by.get(i), at) : pattern.get(i))
                .toList();
        groups.computeIfAbsent(keys, key -> List.of());
      }
    }
  }

  private static Figures figures(SummaryQuery query, List<WorkLog> logs) {
    Rounding rounding = query.rounding();
    boolean perEntry = rounding.per() == Rounding.Per.ENTRY;
    long minutes = 0;
    long billable = 0;
    long without = 0;
    @Nullable LocalDate first = null;
    @Nullable LocalDate last = null;
    for (WorkLog log : logs) {
      Integer effort = log.effortMinutes();
      long counted = effort == null ? 0 : perEntry ? round(rounding, effort) : effort;
      minutes += counted;
      billable += log.isBillable() ? counted : 0;
      without += effort == null ? 1 : 0;
      first = first == null || log.occurredOn().isBefore(first) ? log.occurredOn() : first;
      last = last == null || log.occurredOn().isAfter(last) ? log.occurredOn() : last;
    }
    return new Figures(
        logs.size(),
        perEntry ? minutes : round(rounding, minutes),
        perEntry ? billable : round(rounding, billable),
        without,
        first,
        last);
  }

  private static long round(Rounding rounding, long minutes) {
    double parts = minutes / (double) rounding.minutes();
    double whole =
        switch (rounding.direction()) {
          case UP -> Math.ceil(parts);
          case DOWN -> Math.floor(parts);
          case NEAREST -> Math.floor(parts + 0.5);
        };
    return ((long) whole) * rounding.minutes();
  }
}

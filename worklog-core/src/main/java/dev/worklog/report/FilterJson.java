package dev.worklog.report;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.json.Text;
import dev.worklog.json.Wire;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A filter as JSON and back; what does not restrict is left out. */
final class FilterJson {

  private final Map<?, ?> members;

  private FilterJson(Map<?, ?> members) {
    this.members = members;
  }

  static JsonObject of(WorkLogFilter filter) {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("user_ids", texts(filter.userIds(), UUID::toString));
    members.put("under", place(filter.under()));
    members.put("from", filter.from() == null ? null : filter.from().toString());
    members.put("to", filter.to() == null ? null : filter.to().toString());
    members.put("statuses", texts(filter.statuses(), Wire::wire));
    members.put("work_types", texts(filter.workTypes(), Wire::wire));
    members.put("enrichment_statuses", texts(filter.enrichmentStatuses(), Wire::wire));
    members.put("sources", texts(filter.sources(), Wire::wire));
    members.put("any_tag", texts(filter.anyTag(), tag -> tag));
    members.put("all_tags", texts(filter.allTags(), tag -> tag));
    members.put("billable", filter.billable());
    members.put("has_effort", filter.hasEffort());
    members.put("min_effort_minutes", filter.minEffortMinutes());
    members.put("max_effort_minutes", filter.maxEffortMinutes());
    members.put("text", filter.text());
    members.values().removeIf(FilterJson::isNothing);
    return JsonObject.of(members);
  }

  /** The ids under the names of their columns. */
  static Map<String, String> place(Placement placement) {
    Map<String, String> ids = new HashMap<>();
    for (NodeRef ref : placement.refs()) {
      ids.put(ref.level().column(), ref.id().toString());
    }
    return ids;
  }

  // Sorted, so that equal filters are equal text.
  private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).sorted(Text.ORDER).toList();
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null
        || value.equals("")
        || (value instanceof Collection<?> many && many.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /**
   * The filter that was written so.
   *
   * @throws RuntimeException if nothing that {@link #of} gave
   */
  static WorkLogFilter parse(Map<?, ?> members) {
    return new FilterJson(members).filter();
  }

  private WorkLogFilter filter() {
    Placement under = Placement.NONE;
    if (members.get("under") instanceof Map<?, ?> refs) {
      for (Level level : Level.values()) {
        Object id = refs.get(level.column());
        under = under.with(level, id == null ? null : UUID.fromString((String) id));
      }
    }
    return WorkLogFilter.ALL
        .withUserIds(set("user_ids", UUID::fromString))
        .withUnder(under)
        .withFrom(day("from"))
        .withTo(day("to"))
        .withStatuses(wires("statuses", WorkLogStatus.class))
        .withWorkTypes(wires("work_types", WorkType.class))
        .withEnrichmentStatuses(wires("enrichment_statuses", EnrichmentStatus.class))
        .withSources(wires("sources", WorkLogSource.class))
        .withAnyTag(set("any_tag", tag -> tag))
        .withAllTags(set("all_tags", tag -> tag))
        .withBillable((Boolean) members.get("billable"))
        .withHasEffort((Boolean) members.get("has_effort"))
        .withMinEffortMinutes(number("min_effort_minutes"))
        .withMaxEffortMinutes(number("max_effort_minutes"))
        .withText(members.get("text") instanceof String text ? text : "");
  }

  private @Nullable LocalDate day(String key) {
    return members.get(key) instanceof String text ? LocalDate.parse(text) : null;
  }

  private @Nullable Integer number(String key) {
    return members.get(key) instanceof BigDecimal number ? number.intValueExact() : null;
  }

  private <E extends Enum<E> & Wire> Set<E> wires(String key, Class<E> type) {
    return set(key, wire -> Wire.parse(type, wire));
  }

  private <T> Set<T> set(String key, Function<String, T> parse) {
    List<?> texts = members.get(key) instanceof List<?> list ? list : new ArrayList<>();
    Set<T> values = new HashSet<>();
    texts.forEach(text -> values.add(parse.apply((String) text)));
    return values;
  }
}

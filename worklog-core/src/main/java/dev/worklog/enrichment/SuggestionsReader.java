package dev.worklog.enrichment;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.log.BulletKind;
import dev.worklog.log.SignalKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads suggestions from JSON and collects what is wrong with it. */
final class SuggestionsReader {

  private final List<Violation> violations = new ArrayList<>();

  Suggestions read(JsonObject json) {
    Map<String, @Nullable Object> all = json.asMap();
    known("", all, Set.of("skills", "bullets", "summary", "metadata"));
    Suggestions read =
        new Suggestions(
            items(all, "skills", this::skill),
            items(all, "bullets", this::bullet),
            text("", all, "summary", ""),
            object("", all, "metadata"));
    if (!violations.isEmpty()) {
      throw new WorklogException.Invalid(violations);
    }
    return read;
  }

  private SkillSuggestion skill(String path, Map<String, @Nullable Object> members) {
    known(path, members, Set.of("name", "kind", "confidence", "evidence"));
    return new SkillSuggestion(
        required(path, members, "name"),
        wire(path, members, SignalKind.class, SignalKind.SKILL),
        confidence(path, members),
        text(path, members, "evidence", ""));
  }

  private BulletSuggestion bullet(String path, Map<String, @Nullable Object> members) {
    known(path, members, Set.of("kind", "text", "metrics"));
    return new BulletSuggestion(
        wire(path, members, BulletKind.class, BulletKind.NOTE),
        required(path, members, "text"),
        object(path, members, "metrics"));
  }

  private <T> List<T> items(
      Map<String, @Nullable Object> all,
      String name,
      BiFunction<String, Map<String, @Nullable Object>, T> read) {
    List<T> items = new ArrayList<>();
    Object value = all.get(name);
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String path = name + "[" + i + "]";
        if (list.get(i) instanceof Map<?, ?> members) {
          items.add(read.apply(path + ".", copy(members)));
        } else {
          wrong(path, "an object");
        }
      }
    } else if (all.containsKey(name)) {
      wrong(name, "a list");
    }
    return items;
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> members) {
    Map<String, @Nullable Object> copy = new HashMap<>();
    members.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  private void known(String path, Map<String, @Nullable Object> members, Set<String> names) {
    for (String name : members.keySet()) {
      if (!names.contains(name)) {
        violations.add(Violation.of(path + name, "json", "is not known here"));
      }
    }
  }

  private String required(String path, Map<String, @Nullable Object> members, String name) {
    if (!members.containsKey(name)) {
      violations.add(Violation.of(path + name, "required", "must be given"));
    }
    return text(path, members, name, "");
  }

  private String text(
      String path, Map<String, @Nullable Object> members, String name, String missing) {
    if (!members.containsKey(name)) {
      return missing;
    }
    if (members.get(name) instanceof String text) {
      return text;
    }
    wrong(path + name, "text");
    return missing;
  }

  private double confidence(String path, Map<String, @Nullable Object> members) {
    if (!members.containsKey("confidence")) {
      return 0.5;
    }
    if (members.get("confidence") instanceof BigDecimal number) {
      return number.doubleValue();
    }
    wrong(path + "confidence", "a number");
    return 0;
  }

  private JsonObject object(String path, Map<String, @Nullable Object> members, String name) {
    if (members.get(name) instanceof Map<?, ?> object) {
      return JsonObject.of(copy(object));
    }
    if (members.containsKey(name)) {
      wrong(path + name, "an object");
    }
    return JsonObject.EMPTY;
  }

  private <E extends Enum<E> & Wire> E wire(
      String path, Map<String, @Nullable Object> members, Class<E> type, E missing) {
    if (!members.containsKey("kind")) {
      return missing;
    }
    if (!(members.get("kind") instanceof String text)) {
      wrong(path + "kind", "text");
      return missing;
    }
    try {
      return Wire.parse(type, text);
    } catch (WorklogException.Invalid e) {
      e.violations().forEach(v -> violations.add(v.under(path + "kind")));
      return missing;
    }
  }

  private void wrong(String path, String what) {
    violations.add(Violation.of(path, "json", "must be " + what));
  }
}

package dev.worklog.json;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An enum constant that knows how it is spelled in storage and in JSON. */
public interface Wire {

  /** The constant's name, as every enum has it. */
  String name();

  /** The spelling: the name in lower case, unless the constant says otherwise. */
  @JsonValue
  default String wire() {
    return Spelling.of(name());
  }

  /** All spellings of an enum, in the order of its constants. */
  static <E extends Enum<E> & Wire> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Wire::wire).toList();
  }

  /**
   * The constant that is spelled so, case included.
   *
   * @throws WorklogException.Invalid naming the value and the allowed ones, if there is none
   */
  static <E extends Enum<E> & Wire> E parse(Class<E> type, String wire) {
    for (E constant : type.getEnumConstants()) {
      if (constant.wire().equals(wire)) {
        return constant;
      }
    }
    throw new WorklogException.Invalid(
        List.of(
            new Violation(
                "",
                "unknown_value",
                "'" + wire + "' is none of " + all(type),
                Map.of("value", wire, "allowed", all(type)))));
  }
}

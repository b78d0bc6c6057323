package dev.worklog.tck.exchange;

import dev.worklog.exchange.Exchange;
import dev.worklog.exchange.Ids;
import dev.worklog.exchange.Imported;
import dev.worklog.exchange.UserMapping;
import dev.worklog.page.ProgressListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of exports, held as text. */
final class Files {

  private static final Pattern ROW = Pattern.compile("\"row\":\\{\"id\":\"([-0-9a-f]{36})\"");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Files() {}

  static List<String> export(Exchange exchange) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exchange.exportTo(out);
    String text = out.toString(StandardCharsets.UTF_8);
    return new ArrayList<>(List.of(text.split("\n", -1)));
  }

  static InputStream stream(List<String> lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Imported read(Exchange exchange, List<String> lines, Ids ids) {
    return exchange.importFrom(stream(lines), ids);
  }

  static Imported read(Exchange exchange, List<String> lines, Ids ids, UserMapping users) {
    return exchange.importFrom(stream(lines), ids, users, ProgressListener.NONE);
  }

  /** The lines but for the first, which says when and from where. */
  static List<String> body(List<String> lines) {
    return lines.subList(1, lines.size());
  }

  /** The lines with every id of a row replaced by the number of the row. */
  static List<String> numbered(List<String> lines) {
    Map<String, String> numbers = new HashMap<>();
    for (String id : ids(lines)) {
      numbers.put(id, "#" + numbers.size());
    }
    return lines.stream()
        .map(
            line -> ID.matcher(line).replaceAll(id -> numbers.getOrDefault(id.group(), id.group())))
        .toList();
  }

  /** The ids of the rows, in the order of the file. */
  static List<String> ids(List<String> lines) {
    List<String> ids = new ArrayList<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (row.find()) {
        ids.add(row.group(1));
      }
    }
    return ids;
  }
}

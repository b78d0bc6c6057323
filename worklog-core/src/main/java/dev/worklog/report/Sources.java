package dev.worklog.report;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.log.Artifact;
import dev.worklog.log.Attachment;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a report was made from, as its metadata keeps it.
 *
 * @param ids of the work logs, the oldest first
 * @param sha256 over all that a report shows of them, in hex
 */
record Sources(ReportRequest request, List<UUID> ids, String sha256) {

  /** More ids would not fit into the metadata. */
  static final int MAX = 20_000;

  private static final String KEY = "made_from";

  static Sources of(ReportRequest request, ReportContent content) {
    List<UUID> ids = content.entries().stream().map(entry -> entry.log().id()).toList();
    return new Sources(request, ids, hash(content));
  }

  /** Empty if the metadata does not say, or says something else under our key. */
  static Optional<Sources> of(WorkLogReport report) {
    if (!(report.metadata().asMap().get(KEY) instanceof Map<?, ?> members)) {
      return Optional.empty();
    }
    try {
      WorkLogFilter filter = FilterJson.parse(members(members, "filter"));
      List<UUID> ids =
          ((List<?>) value(members, "worklog_ids"))
              .stream().map(id -> UUID.fromString((String) id)).toList();
      ReportRequest request =
          new ReportRequest(
              Wire.parse(ReportKind.class, text(members, "kind")),
              Wire.parse(ReportOrigin.class, text(members, "created_via")),
              text(members, "title"),
              filter);
      return Optional.of(new Sources(request, ids, text(members, "sha256")));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  JsonObject metadata() {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("kind", request.kind());
    members.put("created_via", request.createdVia());
    members.put("title", request.title());
    members.put("filter", FilterJson.of(request.filter()));
    members.put("worklog_ids", ids.stream().map(UUID::toString).toList());
    members.put("sha256", sha256);
    return JsonObject.of(KEY, members);
  }

  private static String hash(ReportContent content) {
    MessageDigest digest = digest();
    for (ReportEntry entry : content.entries()) {
      digest.update(JsonObject.write(shown(entry)).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  // Versions tell of every change of a log but those of delete rules, which the place tells.
  private static Map<String, @Nullable Object> shown(ReportEntry entry) {
    WorkLogView view = entry.view();
    WorkLog log = view.log();
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("id", log.id().toString());
    members.put("version", log.version());
    members.put("updated_at", log.updatedAt().toString());
    members.put("place", FilterJson.place(log.placement()));
    members.put("names", ReportJson.names(view.names()));
    members.put("person", entry.person());
    members.put("attachments", each(view.attachments(), Attachment::filename));
    members.put("signals", each(view.signals(), WorkLogSkillSignal::name));
    members.put("statuses", each(view.signals(), signal -> signal.status().wire()));
    members.put("bullets", each(view.bullets(), WorkLogBullet::text));
    members.put("selected", each(view.bullets(), WorkLogBullet::isSelected));
    members.put("links", each(view.links(), WorkLogExternalLink::url));
    members.put("titles", each(view.links(), WorkLogExternalLink::title));
    return members;
  }

  private static <A extends Artifact> List<List<Object>> each(
      List<A> artifacts, Function<A, Object> value) {
    return artifacts.stream()
        .map(each -> List.of(each.id().toString(), each.version(), value.apply(each)))
        .toList();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Object value(Map<?, ?> members, String key) {
    return Objects.requireNonNull(members.get(key), key);
  }

  private static String text(Map<?, ?> members, String key) {
    return (String) value(members, key);
  }

  private static Map<?, ?> members(Map<?, ?> members, String key) {
    return (Map<?, ?>) value(members, key);
  }
}

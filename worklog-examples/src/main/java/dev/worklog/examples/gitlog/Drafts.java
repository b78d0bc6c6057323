package dev.worklog.examples.gitlog;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.log.LinkSystem;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import java.util.Map;
import java.util.UUID;

/** Commits as drafts of work logs and links. */
final class Drafts {

  private static final int MAX_TITLE = 240;
  private static final String NO_MESSAGE = "(no message)";

  private Drafts() {}

  /**
   * What the author did: final, for it is done; from a ticket if the subject names one; known by
   * the hash. A subject that is too long for a title is cut there, and whole in the content.
   */
  static WorkLogDraft log(Commit commit, Placement place) {
    String subject = commit.subject().isBlank() ? NO_MESSAGE : commit.subject();
    return WorkLogDraft.of(commit.day(), commit.message().isBlank() ? NO_MESSAGE : commit.message())
        .withTitle(cut(subject))
        .withPlacement(place)
        .withStatus(WorkLogStatus.FINAL)
        .withSource(commit.key() == null ? WorkLogSource.OTHER : WorkLogSource.TICKET)
        .withSourceRef(commit.hash())
        .withImportKey(commit.hash())
        .withMetadata(
            JsonObject.of(
                Map.of("files", commit.files(), "authored", commit.authored().toString())));
  }

  private static String cut(String subject) {
    return subject.codePointCount(0, subject.length()) <= MAX_TITLE
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, MAX_TITLE - 1)) + "…";
  }

  /** The issue that a log is about. */
  static WorkLogExternalLinkDraft link(UUID log, String key, String urlTemplate) {
    String url = IssueKeys.url(urlTemplate, key);
    return WorkLogExternalLinkDraft.of(log, url)
        .withSystem(system(url))
        .withExternalKey(key)
        .withTitle(key);
  }

  private static LinkSystem system(String url) {
    String host = url.replaceFirst("^https?://", "").replaceFirst("[/?#].*", "");
    if (host.contains("github")) {
      return LinkSystem.GITHUB;
    }
    if (host.contains("gitlab")) {
      return LinkSystem.GITLAB;
    }
    return host.contains("jira") || host.contains("atlassian") ? LinkSystem.JIRA : LinkSystem.OTHER;
  }
}

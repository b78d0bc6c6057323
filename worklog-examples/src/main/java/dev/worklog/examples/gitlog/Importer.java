package dev.worklog.examples.gitlog;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.page.ProgressListener;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records one work log for each commit, in the name of its author. Once for each import, used by
 * one thread.
 */
final class Importer {

  private final Workspace workspace;
  private final Tenant tenant;
  private final @Nullable String issueUrl;
  private final Map<UUID, Set<String>> authors = new HashMap<>();
  private final Set<LocalDate> days = new HashSet<>();
  private final Set<UUID> epics = new HashSet<>();
  private final Set<UUID> features = new HashSet<>();
  private final Set<UUID> stories = new HashSet<>();
  private final List<Rejected> refused = new ArrayList<>();
  private int links;
  private int recorded;
  private int alreadyThere;

  /**
   * An import into the tenant.
   *
   * @param tenant in the hands of one who may shape its hierarchy
   * @param issueUrl the address of an issue, with {@link IssueKeys#PLACEHOLDER} for its key; null
   *     for no links
   */
  Importer(Workspace workspace, Tenant tenant, @Nullable String issueUrl) {
    this.workspace = workspace;
    this.tenant = tenant;
    this.issueUrl = issueUrl;
  }

  /** Records what is not there yet; what is refused costs only itself. */
  Imported run(History history, ProgressListener progress) {
    Places places = new Places(tenant, history.name(), refused);
    Map<String, UUID> sprints = places.sprints(history.sprints());
    Map<String, List<Commit>> byAuthor = new LinkedHashMap<>();
    for (Commit commit : history.commits()) {
      byAuthor
          .computeIfAbsent(commit.author().reference(), author -> new ArrayList<>())
          .add(commit);
    }
    long done = 0;
    long total = history.commits().size();
    for (List<Commit> commits : byAuthor.values()) {
      long before = done;
      record(commits, places, (steps, all) -> progress.advanced(before + steps, total));
      done += commits.size();
      progress.advanced(done, total);
    }
    Imported.Counts counts =
        new Imported.Counts(
            days.size(),
            epics.size(),
            features.size(),
            stories.size(),
            links,
            recorded,
            alreadyThere);
    return new Imported(places.project(), sprints, authors, counts, refused);
  }

  private void record(List<Commit> ofOne, Places places, ProgressListener progress) {
    Author author = ofOne.get(0).author();
    UUID user;
    try {
      user = workspace.users().link(author.reference(), author.name()).id();
    } catch (WorklogException.Invalid e) {
      ofOne.forEach(commit -> refuse(commit, e));
      return;
    }
    ofOne.forEach(
        commit -> authors.computeIfAbsent(user, u -> new HashSet<>()).add(commit.author().name()));
    List<Commit> commits = new ArrayList<>();
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (Commit commit : ofOne) {
      try {
        drafts.add(Drafts.log(commit, places.of(commit)));
        commits.add(commit);
      } catch (WorklogException.Invalid e) {
        refuse(commit, e);
      }
    }
    Tenant theirs = workspace.tenant(tenant.id(), user);
    List<Outcome> outcomes = theirs.logs().recordAll(drafts, Batch.ROW_BY_ROW, progress);
    for (int i = 0; i < outcomes.size(); i++) {
      count(theirs, commits.get(i), drafts.get(i).placement(), outcomes.get(i));
    }
  }

  private void count(Tenant theirs, Commit commit, Placement place, Outcome outcome) {
    if (outcome instanceof Outcome.Refused no) {
      refuse(commit, no.why());
      return;
    }
    if (outcome instanceof Outcome.NotTried) {
      refused.add(new Rejected(commit.place(), "was not tried after a failure of the storage"));
      return;
    }
    if (outcome instanceof Outcome.Recorded stored) {
      recorded++;
      link(theirs, commit, stored.log().id());
    } else {
      alreadyThere++;
    }
    days.add(commit.day());
    add(epics, place.epicId());
    add(features, place.featureId());
    add(stories, place.storyId());
  }

  private static void add(Set<UUID> nodes, @Nullable UUID node) {
    if (node != null) {
      nodes.add(node);
    }
  }

  private void link(Tenant theirs, Commit commit, UUID log) {
    if (issueUrl == null || commit.key() == null) {
      return;
    }
    try {
      theirs.logs().links().add(Drafts.link(log, commit.key(), issueUrl));
      links++;
    } catch (WorklogException.Invalid e) {
      refused.add(new Rejected(commit.place(), "its link: " + e.getMessage()));
    }
  }

  private void refuse(Commit commit, WorklogException why) {
    refused.add(new Rejected(commit.place(), String.valueOf(why.getMessage())));
  }
}

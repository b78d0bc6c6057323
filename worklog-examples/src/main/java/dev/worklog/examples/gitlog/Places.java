package dev.worklog.examples.gitlog;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.SprintDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds or adds the node of each commit, each only once. */
final class Places {

  private final Tenant tenant;
  private final String repository;
  private final Map<List<String>, Placement> known = new HashMap<>();
  private final Map<String, UUID> sprints = new HashMap<>();
  private final List<Rejected> refused;

  /**
   * Places in the tenant.
   *
   * @param refused hears of tags that cannot be sprints
   */
  Places(Tenant tenant, String repository, List<Rejected> refused) {
    this.tenant = tenant;
    this.repository = repository;
    this.refused = refused;
  }

  /** The client and project that stand for the repository. */
  Placement project() {
    return path(List.of(repository, repository));
  }

  /** Finds or adds a sprint of the project for each. */
  Map<String, UUID> sprints(List<History.Span> spans) {
    UUID project = Objects.requireNonNull(project().projectId());
    for (Sprint sprint : tenant.hierarchy().sprints().list(NodeFilter.under(project))) {
      sprints.put(sprint.name(), sprint.id());
    }
    for (History.Span span : spans) {
      if (!sprints.containsKey(span.name())) {
        add(project, span);
      }
    }
    return Map.copyOf(sprints);
  }

  private void add(UUID project, History.Span span) {
    SprintDraft draft =
        SprintDraft.of(project, span.name()).withStartDate(span.from()).withEndDate(span.to());
    try {
      sprints.put(span.name(), tenant.hierarchy().sprints().add(draft).id());
    } catch (WorklogException.Invalid e) {
      refused.add(new Rejected("tag " + span.name(), String.valueOf(e.getMessage())));
    }
  }

  /** The story of the commit's issue, or else the feature of its folders; with its sprint. */
  Placement of(Commit commit) {
    List<String> names =
        new ArrayList<>(
            List.of(repository, repository, commit.folders().top(), commit.folders().sub()));
    if (commit.key() != null) {
      names.add(commit.key());
    }
    Placement place = path(names);
    return commit.sprint() == null ? place : place.withSprintId(sprints.get(commit.sprint()));
  }

  private Placement path(List<String> names) {
    return known.computeIfAbsent(names, tenant.hierarchy()::path);
  }
}

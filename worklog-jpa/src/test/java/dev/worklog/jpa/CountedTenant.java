package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.Nodes;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.Batch;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogSkillSignalDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What counts of statements begin with: a tenant with a tree of nodes. */
abstract class CountedTenant {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  final DatabaseKind kind;
  final CountedDatabase database;
  Tenant tenant;
  Placement place;

  CountedTenant(DatabaseKind kind) {
    this.kind = kind;
    database = CountedDatabase.of(kind);
  }

  @BeforeEach
  void addTree() {
    tenant =
        database.workspace().tenant(database.workspace().users().register(UserDraft.of("A")).id());
    place = tenant.hierarchy().path(List.of("c", "p", "e", "f", "s", "t"));
  }

  WorkLogDraft draft(int i) {
    return WorkLogDraft.of(TODAY.minusDays(i % 90), "work " + i)
        .withPlacement(Placement.NONE.withTaskId(place.taskId()))
        .withTags(List.of("a", "b"))
        .withImportKey("key " + i);
  }

  List<WorkLogDraft> drafts(int count) {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft(i));
    }
    return drafts;
  }

  void record(int count) {
    tenant.logs().recordAll(drafts(count), Batch.ALL_OR_NOTHING);
  }

  <N extends Node> N node(Nodes<N, ?> nodes, @Nullable UUID id) {
    assertThat(id).isNotNull();
    return nodes.find(id).orElseThrow();
  }

  void addArtifacts(WorkLog log, int count) {
    for (int i = 0; i < count; i++) {
      tenant.logs().attachments().add(AttachmentDraft.of(log.id(), "key", "name"));
      tenant.logs().signals().add(WorkLogSkillSignalDraft.of(log.id(), "skill " + i));
      tenant.logs().bullets().add(WorkLogBulletDraft.of(log.id(), "text"));
      tenant.logs().links().add(WorkLogExternalLinkDraft.of(log.id(), "https://a.org/" + i));
    }
  }

  static UUID required(@Nullable UUID id) {
    if (id == null) {
      throw new AssertionError("no id");
    }
    return id;
  }

  // H2 cannot lock rows in a union: there the chains of node and parent are a statement each.
  int withChains(int statements) {
    return kind == DatabaseKind.H2 ? statements + 1 : statements;
  }
}

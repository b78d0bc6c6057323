package dev.worklog.tck.log;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.EpicDraft;
import dev.worklog.hierarchy.FeatureDraft;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.ProjectDraft;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.hierarchy.StoryDraft;
import dev.worklog.hierarchy.TaskDraft;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogPresetDraft;
import dev.worklog.log.WorkLogSkillSignalDraft;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A valid draft, what takes it, and how many rows came of it, so that one test can spoil each
 * component of every draft.
 */
record DraftCase<D extends Record>(D valid, Consumer<D> add, LongSupplier count) {

  static List<DraftCase<?>> all(Tenant tenant, Placement place, WorkLog log) {
    List<DraftCase<?>> all = new ArrayList<>(nodes(tenant, place));
    var logs = tenant.logs();
    UUID of = log.id();
    all.add(
        new DraftCase<>(
            WorkLogDraft.of(log.occurredOn(), "new").withTags(List.of("a")).withImportKey("k"),
            logs::record,
            () -> logs.page(WorkLogFilter.ALL, 1, 1).total()));
    all.add(
        new DraftCase<>(
            WorkLogPresetDraft.of("new").withDefaultTags(List.of("a")),
            logs.presets()::add,
            () -> logs.presets().list().size()));
    all.add(
        new DraftCase<>(
            AttachmentDraft.of(of, "new", "new"),
            logs.attachments()::add,
            () -> logs.attachments().of(of).size()));
    all.add(
        new DraftCase<>(
            WorkLogSkillSignalDraft.of(of, "new"),
            logs.signals()::add,
            () -> logs.signals().of(of).size()));
    all.add(
        new DraftCase<>(
            WorkLogBulletDraft.of(of, "new"),
            logs.bullets()::add,
            () -> logs.bullets().of(of).size()));
    all.add(
        new DraftCase<>(
            WorkLogExternalLinkDraft.of(of, "https://example.org"),
            logs.links()::add,
            () -> logs.links().of(of).size()));
    return all;
  }

  private static List<DraftCase<?>> nodes(Tenant tenant, Placement place) {
    var nodes = tenant.hierarchy();
    return List.of(
        new DraftCase<>(
            ClientDraft.of("new"),
            nodes.clients()::add,
            () -> nodes.clients().list(NodeFilter.ALL).size()),
        new DraftCase<>(
            ProjectDraft.of(id(place.clientId()), "new"),
            nodes.projects()::add,
            () -> nodes.projects().list(NodeFilter.ALL).size()),
        new DraftCase<>(
            EpicDraft.of(id(place.projectId()), "new"),
            nodes.epics()::add,
            () -> nodes.epics().list(NodeFilter.ALL).size()),
        new DraftCase<>(
            FeatureDraft.of(id(place.epicId()), "new"),
            nodes.features()::add,
            () -> nodes.features().list(NodeFilter.ALL).size()),
        new DraftCase<>(
            StoryDraft.of(id(place.featureId()), "new"),
            nodes.stories()::add,
            () -> nodes.stories().list(NodeFilter.ALL).size()),
        new DraftCase<>(
            TaskDraft.of(id(place.storyId()), "new"),
            nodes.tasks()::add,
            () -> nodes.tasks().list(NodeFilter.ALL).size()),
        new DraftCase<>(
            SprintDraft.of(id(place.projectId()), "new"),
            nodes.sprints()::add,
            () -> nodes.sprints().list(NodeFilter.ALL).size()));
  }

  private static UUID id(@Nullable UUID id) {
    return Objects.requireNonNull(id);
  }

  List<RecordComponent> components() {
    return List.of(valid.getClass().getRecordComponents());
  }

  /** Adds the draft with another value in this component. */
  void addWith(RecordComponent spoiled, @Nullable Object value) {
    add.accept(with(spoiled, value));
  }

  @SuppressWarnings("unchecked") // the constructor is that of the draft's own class
  private D with(RecordComponent spoiled, @Nullable Object value) {
    try {
      List<@Nullable Object> values = new ArrayList<>();
      for (RecordComponent component : components()) {
        boolean same = component.getName().equals(spoiled.getName());
        values.add(same ? value : component.getAccessor().invoke(valid));
      }
      return (D) valid.getClass().getDeclaredConstructors()[0].newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(spoiled + " cannot be " + value, e);
    }
  }

  @Override
  public String toString() {
    return valid.getClass().getSimpleName();
  }
}

package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static dev.worklog.tck.Refusals.thrown;
import static dev.worklog.tck.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.Presets;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogPreset;
import dev.worklog.log.WorkLogPresetDraft;
import dev.worklog.log.WorkType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Presets: what a user often fills in. */
public abstract class PresetsContract extends LogContract {

  /** For subclasses. */
  protected PresetsContract() {}

  private Presets presets() {
    return logs().presets();
  }

  @Test
  void aNewPresetIsActiveAndForDelivery() {
    WorkLogPreset preset = presets().add(WorkLogPresetDraft.of(" Usual "));
    assertThat(preset.name()).isEqualTo("Usual");
    assertThat(preset.userId()).isEqualTo(ada().id());
    assertThat(preset.description()).isEmpty();
    assertThat(preset.clientId()).isNull();
    assertThat(preset.projectId()).isNull();
    assertThat(preset.defaultWorkType()).isEqualTo(WorkType.DELIVERY);
    assertThat(preset.defaultTags()).isEmpty();
    assertThat(preset.intakePrompt()).isEmpty();
    assertThat(preset.isActive()).isTrue();
    assertThat(presets().find(preset.id())).contains(preset);
    assertThat(theirs().logs().presets().find(preset.id())).isEmpty();
  }

  @Test
  void aNameIsTakenOncePerUser() {
    WorkLogPresetDraft draft = WorkLogPresetDraft.of("Usual");
    WorkLogPreset preset = shared(ada()).logs().presets().add(draft);
    String key = "uk_worklog_presets_tenant_id_user_id_name";
    assertThat(conflict(() -> shared(ada()).logs().presets().add(draft.withName("Usual "))))
        .isEqualTo(key);
    shared(bob()).logs().presets().add(draft);
    WorkLogPreset other = shared(ada()).logs().presets().add(draft.withName("usual"));
    assertThat(
            conflict(
                () ->
                    shared(ada())
                        .logs()
                        .presets()
                        .update(other, edited -> edited.withName("Usual"))))
        .isEqualTo(key);
    assertThat(shared(ada()).logs().presets().list()).containsExactly(preset, other);
  }

  @Test
  void presetsAreListedActiveOnesFirstThenByName() {
    presets().add(WorkLogPresetDraft.of("b"));
    presets().add(WorkLogPresetDraft.of("Z off").withIsActive(false));
    presets().add(WorkLogPresetDraft.of("A"));
    assertThat(presets().list()).extracting(WorkLogPreset::name).containsExactly("A", "b", "Z off");
    assertThat(presets().list(true)).extracting(WorkLogPreset::name).containsExactly("A", "b");
    assertThat(presets().list(false)).extracting(WorkLogPreset::name).containsExactly("Z off");
    assertThat(theirs().logs().presets().list()).isEmpty();
  }

  // Behaviour case 21; hole 4.
  @Test
  void clientAndProjectAreTheTenantsAndTheProjectTheClients() {
    Placement one = tree(mine(), "one");
    Placement two = tree(mine(), "two");
    Placement bobs = tree(theirs(), "one");
    WorkLogPreset kept = presets().add(WorkLogPresetDraft.of("kept"));
    WorkLogPresetDraft draft = WorkLogPresetDraft.of("Usual");
    String project = "projectId: Project does not belong to ";
    String client = "clientId: Client does not belong to this user.";
    refuses(kept, draft.withProjectId(bobs.projectId()), project + "this user.");
    refuses(kept, draft.withProjectId(UUID.randomUUID()), project + "this user.");
    refuses(kept, draft.withClientId(bobs.clientId()), client);
    refuses(kept, draft.withClientId(UUID.randomUUID()), client);
    refuses(
        kept,
        draft.withClientId(one.clientId()).withProjectId(two.projectId()),
        project + "selected client.");
  }

  private void refuses(WorkLogPreset kept, WorkLogPresetDraft draft, String violation) {
    assertThat(violations(() -> presets().add(draft))).containsExactly(violation);
    assertThat(violations(() -> presets().update(kept, edited -> draft)))
        .containsExactly(violation);
    assertThat(presets().list()).containsExactly(kept);
  }

  @Test
  void theClientOfAProjectIsNotFilledIn() {
    Placement place = tree(mine(), "one");
    WorkLogPreset preset =
        presets().add(WorkLogPresetDraft.of("Usual").withProjectId(place.projectId()));
    assertThat(preset.clientId()).isNull();
    assertThat(preset.projectId()).isEqualTo(place.projectId());
  }

  @Test
  void fieldsAreCheckedBeforeReferences() {
    WorkLogPreset kept = presets().add(WorkLogPresetDraft.of("kept"));
    WorkLogPresetDraft wrong =
        WorkLogPresetDraft.of("x".repeat(121))
            .withDefaultTags(List.of(" "))
            .withIntakePrompt("\u0000")
            .withClientId(UUID.randomUUID());
    String[] expected = {"name too_long", "defaultTags[0] blank", "intakePrompt illegal_text"};
    assertThat(codes(() -> presets().add(wrong))).containsExactly(expected);
    assertThat(codes(() -> presets().update(kept, draft -> wrong))).containsExactly(expected);
    assertThat(codes(() -> presets().add(WorkLogPresetDraft.of("")))).containsExactly("name blank");
  }

  @Test
  void aPresetIsChangedAndDeletedByWhoSawItsLatestVersion() {
    WorkLogPreset preset = presets().add(WorkLogPresetDraft.of("Usual"));
    assertThat(presets().update(preset, draft -> draft)).isEqualTo(preset);
    WorkLogPreset changed =
        presets().update(preset, draft -> draft.withDefaultTags(List.of("a", " a")));
    assertThat(changed.defaultTags()).containsExactly("a");
    assertThat(changed.version()).isEqualTo(2);
    thrown(WorklogException.StaleVersion.class, () -> presets().delete(preset));
    thrown(WorklogException.StaleVersion.class, () -> presets().update(preset, draft -> draft));
    thrown(WorklogException.NotFound.class, () -> theirs().logs().presets().delete(changed));
    presets().delete(changed);
    thrown(WorklogException.NotFound.class, () -> presets().delete(changed));
    assertThat(presets().list()).isEmpty();
  }

  @Test
  void aPresetGivesTypeTagsAndPlaceWhereTheDraftGivesNone() {
    Placement place = tree(mine(), "one");
    WorkLogPreset preset =
        presets()
            .add(
                WorkLogPresetDraft.of("Usual")
                    .withProjectId(place.projectId())
                    .withDefaultWorkType(WorkType.SUPPORT)
                    .withDefaultTags(List.of("usual")));
    WorkLog usual = logs().record(draft("x"), preset);
    assertThat(usual.workType()).isEqualTo(WorkType.SUPPORT);
    assertThat(usual.tags()).containsExactly("usual");
    assertThat(usual.placement()).isEqualTo(project(place));
    Placement other = tree(mine(), "two");
    WorkLog said =
        logs().record(at(other).withWorkType(WorkType.DELIVERY).withTags(List.of("mine")), preset);
    assertThat(said.workType()).isEqualTo(WorkType.DELIVERY);
    assertThat(said.tags()).containsExactly("mine");
    assertThat(said.placement()).isEqualTo(other);
  }

  @Test
  void aPresetWhoseProjectIsForeignPlacesNothing() {
    Placement bobs = tree(theirs(), "one");
    WorkLogPreset preset =
        theirs()
            .logs()
            .presets()
            .add(WorkLogPresetDraft.of("Usual").withProjectId(bobs.projectId()));
    assertThat(codes(() -> logs().record(draft("x"), preset)))
        .containsExactly("placement.projectId unknown_reference");
    assertThat(total()).isZero();
  }
}

package dev.worklog.tck.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Placement;
import dev.worklog.log.PlacementNames;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.page.Page;
import dev.worklog.page.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work logs with the names of their places and everything that belongs to them. */
public abstract class ViewContract extends LogContract {

  private static final PlacementNames NOWHERE =
      new PlacementNames(null, null, null, null, null, null, null);

  /** For subclasses. */
  protected ViewContract() {}

  private WorkLog recordWithTwoOfEach(Placement place) {
    WorkLog log = logs().record(at(place));
    for (ArtifactKind<?, ?> kind : ArtifactKind.ALL) {
      kind.add(logs(), log.id(), "one");
      kind.add(logs(), log.id(), "two");
    }
    return log;
  }

  private WorkLogView view(WorkLog log) {
    return logs().view(log.id()).orElseThrow();
  }

  private void isWhole(WorkLogView view, WorkLog log) {
    assertThat(view.log()).isEqualTo(log);
    assertThat(view.attachments()).isEqualTo(logs().attachments().of(log.id()));
    assertThat(view.signals()).isEqualTo(logs().signals().of(log.id()));
    assertThat(view.bullets()).isEqualTo(logs().bullets().of(log.id()));
    assertThat(view.links()).isEqualTo(logs().links().of(log.id()));
  }

  @Test
  void aViewHasTheNamesOfAllAncestorsAndAllArtifacts() {
    Placement place = tree(mine(), "one");
    WorkLog log = recordWithTwoOfEach(place.withSprintId(sprint(mine(), place, "S").id()));
    recordWithTwoOfEach(place);
    isWhole(view(log), log);
    assertThat(view(log).links()).hasSize(2);
    assertThat(view(log).names())
        .isEqualTo(
            new PlacementNames(
                "client one",
                "project one",
                "epic one",
                "feature one",
                "story one",
                "task one",
                "S"));
  }

  @Test
  void aLogThatIsNowhereAndHasNothingIsShownSo() {
    WorkLogView view = view(record("x"));
    assertThat(view.names()).isEqualTo(NOWHERE);
    assertThat(view.attachments()).isEmpty();
    assertThat(view.signals()).isEmpty();
    assertThat(view.bullets()).isEmpty();
    assertThat(view.links()).isEmpty();
  }

  @Test
  void namesFollowRenamesAndDeletions() {
    Placement place = tree(mine(), "one");
    WorkLog log = logs().record(at(place));
    var client = mine().hierarchy().clients().find(id(place.clientId())).orElseThrow();
    mine().hierarchy().clients().update(client, draft -> draft.withName("Acme"));
    mine()
        .hierarchy()
        .stories()
        .delete(mine().hierarchy().stories().find(id(place.storyId())).orElseThrow());
    PlacementNames names = view(log).names();
    assertThat(names.client()).isEqualTo("Acme");
    assertThat(names.feature()).isEqualTo("feature one");
    assertThat(names.story()).isNull();
    assertThat(names.task()).isNull();
  }

  @Test
  void whatIsNotThereOrForeignHasNoView() {
    WorkLog log = record("x");
    assertThat(logs().view(UUID.randomUUID())).isEmpty();
    assertThat(theirs().logs().view(log.id())).isEmpty();
  }

  @Test
  void pagesOfViewsAreThePagesOfLogs() {
    List<Placement> places = RandomLogs.places(tree(mine(), "one"), tree(mine(), "two"));
    places.forEach(this::recordWithTwoOfEach);
    for (WorkLogOrder order : List.of(WorkLogOrder.NEWEST, WorkLogOrder.OLDEST)) {
      for (int number = 1; number <= 4; number++) {
        Page<WorkLog> page = logs().page(WorkLogFilter.ALL, order, number, 3);
        Page<WorkLogView> views = logs().viewPage(WorkLogFilter.ALL, order, number, 3);
        assertThat(views.items()).extracting(WorkLogView::log).isEqualTo(page.items());
        assertThat(views.total()).isEqualTo(page.total()).isEqualTo(places.size());
        views.items().forEach(view -> isWhole(view, view.log()));
        views.items().forEach(view -> assertThat(view.names()).isEqualTo(view(view.log()).names()));
      }
    }
  }

  @Test
  void slicesOfViewsShareTheirTokensWithSlicesOfLogs() {
    List<Placement> places = RandomLogs.places(tree(mine(), "one"));
    places.forEach(this::recordWithTwoOfEach);
    List<WorkLog> all = new ArrayList<>();
    @Nullable String token = null;
    do {
      Slice<WorkLogView> views = logs().viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 2, token);
      Slice<WorkLog> slice = logs().slice(WorkLogFilter.ALL, 2, token);
      assertThat(views.items()).extracting(WorkLogView::log).isEqualTo(slice.items());
      assertThat(views.token()).isEqualTo(slice.token());
      views.items().forEach(view -> isWhole(view, view.log()));
      all.addAll(slice.items());
      token = views.token();
    } while (token != null);
    assertThat(all).hasSize(places.size()).doesNotHaveDuplicates();
  }

  @Test
  void aFilterHoldsForViewsToo() {
    WorkLog log = recordWithTwoOfEach(tree(mine(), "one"));
    record("elsewhere");
    WorkLogFilter here = WorkLogFilter.ALL.withUnder(Placement.task(id(log.placement().taskId())));
    Page<WorkLogView> page = logs().viewPage(here, WorkLogOrder.NEWEST, 1, 10);
    assertThat(page.items()).singleElement().satisfies(view -> isWhole(view, log));
    assertThat(page.total()).isEqualTo(1);
    assertThat(theirs().logs().viewPage(here, WorkLogOrder.NEWEST, 1, 10).items()).isEmpty();
  }
}

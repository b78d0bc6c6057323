package dev.worklog.tck.hierarchy;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.page.Slice;
import dev.worklog.tck.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Listing nodes at each level: filters, orders, pages and slices. */
public abstract class ListingNodesContract extends Contract {

  /** For subclasses. */
  protected ListingNodesContract() {}

  private <N extends Node, D> void deactivate(Rung<N, D> rung, N node) {
    rung.in(mine()).update(node, draft -> rung.active().apply(draft, false));
  }

  private <N extends Node, D> void addFour(Rung<N, D> rung, Placement under) {
    rung.add(mine(), under, "b");
    deactivate(rung, rung.add(mine(), under, "Z off"));
    rung.add(mine(), under, "A");
    deactivate(rung, rung.add(mine(), under, "a off"));
  }

  private static List<String> names(List<? extends Node> nodes) {
    return nodes.stream().map(Node::name).filter(name -> !name.endsWith(" one")).toList();
  }

  private static NodeFilter under(Rung<?, ?> rung, Placement place) {
    UUID parent = rung.parentIn(place);
    return parent == null ? NodeFilter.ALL : NodeFilter.under(parent);
  }

  @Test
  void clientsAndProjectsAreListedActiveOnesFirstThenByName() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : List.of(Rung.CLIENT, Rung.PROJECT)) {
      addFour(rung, place);
      assertThat(names(rung.in(mine()).list(under(rung, place))))
          .as("%s", rung)
          .containsExactly("A", "b", "Z off", "a off");
    }
  }

  @Test
  void epicsFeaturesStoriesAndTasksAreListedByName() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : List.of(Rung.EPIC, Rung.FEATURE, Rung.STORY, Rung.TASK)) {
      addFour(rung, place);
      assertThat(names(rung.in(mine()).list(under(rung, place))))
          .as("%s", rung)
          .containsExactly("A", "Z off", "a off", "b");
    }
  }

  @Test
  void sprintsAreListedLatestFirstAndThoseWithoutADateLast() {
    UUID project = Objects.requireNonNull(tree(mine(), "one").projectId());
    @Nullable LocalDate[] dates = {null, TODAY, null, TODAY.plusDays(1), TODAY.minusDays(1)};
    for (int i = 0; i < dates.length; i++) {
      mine()
          .hierarchy()
          .sprints()
          .add(SprintDraft.of(project, "sprint " + i).withStartDate(dates[i]));
    }
    assertThat(mine().hierarchy().sprints().list(NodeFilter.under(project)))
        .extracting(Sprint::name)
        .containsExactly("sprint 3", "sprint 1", "sprint 4", "sprint 2", "sprint 0");
  }

  @Test
  void aFilterRestrictsByParentAndActivity() {
    Placement one = tree(mine(), "one");
    Placement two = tree(mine(), "two");
    for (Rung<?, ?> rung : Rung.BELOW) {
      addFour(rung, one);
      rung.add(mine(), two, "elsewhere");
      NodeFilter here = under(rung, one);
      assertThat(names(rung.in(mine()).list(here.withActive(true))))
          .as("%s", rung)
          .containsExactlyInAnyOrder("A", "b");
      assertThat(names(rung.in(mine()).list(here.withActive(false))))
          .as("%s", rung)
          .containsExactlyInAnyOrder("Z off", "a off");
      assertThat(names(rung.in(mine()).list(NodeFilter.ALL.withActive(true))))
          .as("%s", rung)
          .contains("A", "b", "elsewhere")
          .doesNotContain("Z off");
      assertThat(names(rung.in(mine()).list(under(rung, two)))).contains("elsewhere");
    }
  }

  @Test
  void nothingIsListedUnderAnUnknownOrForeignParent() {
    Placement bobs = tree(theirs(), "one");
    tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.BELOW) {
      assertThat(rung.in(mine()).list(under(rung, bobs))).as("%s", rung).isEmpty();
      assertThat(rung.in(mine()).list(NodeFilter.under(UUID.randomUUID()))).isEmpty();
      assertThat(rung.in(theirs()).list(NodeFilter.ALL))
          .as("%s", rung)
          .allMatch(node -> node.tenantId().equals(bob().id()));
    }
  }

  @Test
  void clientsCannotBeListedByParent() {
    assertThat(codes(() -> mine().hierarchy().clients().list(NodeFilter.under(UUID.randomUUID()))))
        .containsExactly("parentId not_allowed");
  }

  @Test
  void pagesAndSlicesTogetherAreTheWholeList() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      addFour(rung, place);
      pagesAndSlicesAreTheList(rung, under(rung, place));
    }
  }

  private <N extends Node, D> void pagesAndSlicesAreTheList(Rung<N, D> rung, NodeFilter filter) {
    List<N> list = rung.in(mine()).list(filter);
    List<N> pages = new ArrayList<>();
    for (int page = 1; page <= (list.size() + 1) / 2; page++) {
      pages.addAll(rung.in(mine()).page(filter, page, 2).items());
    }
    List<N> slices = new ArrayList<>();
    @Nullable String token = null;
    do {
      Slice<N> slice = rung.in(mine()).slice(filter, 2, token);
      slices.addAll(slice.items());
      token = slice.token();
    } while (token != null);
    assertThat(rung.in(mine()).page(filter, 1, 2).total()).as("%s", rung).isEqualTo(list.size());
    assertThat(pages).as("%s", rung).isEqualTo(list);
    assertThat(slices).as("%s", rung).isEqualTo(list);
  }

  @Test
  void aTokenServesItsOwnLevelOnly() {
    Placement place = tree(mine(), "one");
    addFour(Rung.EPIC, place);
    String token = mine().hierarchy().epics().slice(NodeFilter.ALL, 2, null).next().orElseThrow();
    for (Rung<?, ?> rung : Rung.ALL) {
      if (!rung.equals(Rung.EPIC)) {
        assertThat(codes(() -> rung.in(mine()).slice(NodeFilter.ALL, 2, token)))
            .as("%s", rung)
            .containsExactly("token token");
      }
    }
  }
}

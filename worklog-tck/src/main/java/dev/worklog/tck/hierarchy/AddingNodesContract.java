package dev.worklog.tck.hierarchy;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static dev.worklog.tck.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Project;
import dev.worklog.hierarchy.ProjectDraft;
import dev.worklog.hierarchy.ProjectSource;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.tck.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Adding nodes at each level: defaults, limits, keys and parents. */
public abstract class AddingNodesContract extends Contract {

  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 31);

  /** For subclasses. */
  protected AddingNodesContract() {}

  private static String parentTitle(Rung<?, ?> rung) {
    String parent = rung.level().parent().orElseThrow().name();
    return parent.charAt(0) + parent.substring(1).toLowerCase(Locale.ROOT);
  }

  private static UUID id(@Nullable UUID id) {
    return Objects.requireNonNull(id);
  }

  // Behaviour case 1.
  @Test
  void aClientWithNameAndWebsiteIsActive() {
    Client client =
        mine()
            .hierarchy()
            .clients()
            .add(ClientDraft.of("Acme").withWebsite(" https://acme.example "));
    assertThat(client.isActive()).isTrue();
    assertThat(client.website()).isEqualTo("https://acme.example");
    assertThat(client.description()).isEmpty();
    assertThat(client.notes()).isEmpty();
    assertThat(client.userId()).isEqualTo(ada().id());
    assertThat(client.tenantId()).isEqualTo(ada().id());
  }

  @Test
  void aNewNodeIsActiveAndFoundAsItWasAdded() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      isActiveAndFound(rung, place);
    }
  }

  private <N extends Node, D> void isActiveAndFound(Rung<N, D> rung, Placement place) {
    N node = rung.add(mine(), place, " new\t");
    assertThat(node.name()).as("%s", rung).isEqualTo("new");
    assertThat(node.isActive()).as("%s", rung).isTrue();
    assertThat(node.version()).as("%s", rung).isEqualTo(1);
    assertThat(node.createdAt()).as("%s", rung).isEqualTo(node.updatedAt());
    assertThat(node.tenantId()).as("%s", rung).isEqualTo(ada().id());
    assertThat(node.id().version()).as("%s", rung).isEqualTo(7);
    assertThat(rung.in(mine()).find(node.id())).as("%s", rung).contains(node);
    assertThat(rung.in(theirs()).find(node.id())).as("%s", rung).isEmpty();
    if (rung.level().parent().isPresent()) {
      assertThat(rung.parentOf().apply(node)).as("%s", rung).isEqualTo(rung.parentIn(place));
    }
  }

  @Test
  void aProjectIsLocalAndWithoutDates() {
    Placement place = tree(mine(), "one");
    Project project =
        mine().hierarchy().projects().add(ProjectDraft.of(id(place.clientId()), "Portal"));
    assertThat(project.source()).isEqualTo(ProjectSource.LOCAL);
    assertThat(project.role()).isEmpty();
    assertThat(project.description()).isEmpty();
    assertThat(project.startedOn()).isNull();
    assertThat(project.endedOn()).isNull();
    assertThat(project.backlogUrl()).isNull();
    assertThat(project.customPrompt()).isNull();
  }

  @Test
  void everythingThatIsSaidAboutAProjectIsKept() {
    Placement place = tree(mine(), "one");
    ProjectDraft draft =
        ProjectDraft.of(id(place.clientId()), "Portal")
            .withDescription(" as it is ")
            .withRole("Lead")
            .withStartedOn(JANUARY)
            .withEndedOn(MARCH)
            .withIsActive(false)
            .withBacklogUrl("https://jira.internal:8080/x")
            .withSource(ProjectSource.REMOTE)
            .withCustomPrompt("Be brief");
    Project project = mine().hierarchy().projects().add(draft);
    assertThat(mine().hierarchy().projects().find(project.id())).contains(project);
    assertThat(project.description()).isEqualTo(" as it is ");
    assertThat(project.role()).isEqualTo("Lead");
    assertThat(project.startedOn()).isEqualTo(JANUARY);
    assertThat(project.endedOn()).isEqualTo(MARCH);
    assertThat(project.isActive()).isFalse();
    assertThat(project.backlogUrl()).isEqualTo("https://jira.internal:8080/x");
    assertThat(project.source()).isEqualTo(ProjectSource.REMOTE);
    assertThat(project.customPrompt()).isEqualTo("Be brief");
  }

  // Behaviour case 2.
  @Test
  void projectsAndSprintsDoNotEndBeforeTheyBegin() {
    Placement place = tree(mine(), "one");
    ProjectDraft project = ProjectDraft.of(id(place.clientId()), "P");
    SprintDraft sprint = SprintDraft.of(id(place.projectId()), "S");
    assertThat(
            violations(
                () ->
                    mine()
                        .hierarchy()
                        .projects()
                        .add(project.withStartedOn(MARCH).withEndedOn(JANUARY))))
        .containsExactly("endedOn: must not be before startedOn");
    assertThat(
            violations(
                () ->
                    mine()
                        .hierarchy()
                        .sprints()
                        .add(sprint.withStartDate(MARCH).withEndDate(JANUARY))))
        .containsExactly("endDate: must not be before startDate");
  }

  // Behaviour case 2.
  @Test
  void oneDayOrOneDateIsEnough() {
    Placement place = tree(mine(), "one");
    ProjectDraft draft = ProjectDraft.of(id(place.clientId()), "P");
    mine().hierarchy().projects().add(draft.withName("a").withStartedOn(MARCH).withEndedOn(MARCH));
    mine().hierarchy().projects().add(draft.withName("b").withStartedOn(MARCH));
    mine().hierarchy().projects().add(draft.withName("c").withEndedOn(JANUARY));
    Sprint sprint =
        mine()
            .hierarchy()
            .sprints()
            .add(SprintDraft.of(id(place.projectId()), "S").withEndDate(MARCH));
    assertThat(sprint.endDate()).isEqualTo(MARCH);
    assertThat(mine().hierarchy().projects().list(NodeFilter.ALL)).hasSize(4);
  }

  @Test
  void namesAreNeitherBlankNorTooLong() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      int before = rung.in(mine()).list(NodeFilter.ALL).size();
      for (String blank : new String[] {"", " \t\n", "\u2003"}) {
        assertThat(codes(() -> rung.add(mine(), place, blank)))
            .as("%s", rung)
            .containsExactly("name blank");
      }
      assertThat(violations(() -> rung.add(mine(), place, "x".repeat(201))))
          .as("%s", rung)
          .containsExactly("name: has 201 characters, at most 200 are allowed");
      assertThat(rung.add(mine(), place, " " + "\ud83d\ude00".repeat(200)).name())
          .as("%s", rung)
          .hasSize(400);
      assertThat(rung.in(mine()).list(NodeFilter.ALL)).as("%s", rung).hasSize(before + 1);
    }
  }

  @Test
  void websitesAndBacklogsAreAbsoluteUrls() {
    UUID client = id(tree(mine(), "one").clientId());
    for (String wrong : new String[] {"acme.com", "ftp://acme.com", "http://", "x", "/a"}) {
      assertThat(
              codes(() -> mine().hierarchy().clients().add(ClientDraft.of("W").withWebsite(wrong))))
          .as(wrong)
          .containsExactly("website url");
      assertThat(
              codes(
                  () ->
                      mine()
                          .hierarchy()
                          .projects()
                          .add(ProjectDraft.of(client, "W").withBacklogUrl(wrong))))
          .as(wrong)
          .containsExactly("backlogUrl url");
    }
    String longest = "http://acme.example/" + "x".repeat(180);
    assertThat(mine().hierarchy().clients().add(ClientDraft.of("W").withWebsite(longest)).website())
        .hasSize(200);
    assertThat(
            codes(
                () ->
                    mine()
                        .hierarchy()
                        .clients()
                        .add(ClientDraft.of("W2").withWebsite(longest + "x"))))
        .containsExactly("website too_long");
  }

  // Behaviour case 17.
  @Test
  void aNameIsTakenOncePerParentCaseAndAll() {
    Placement one = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      rung.add(mine(), one, "Ca");
      assertThat(conflict(() -> rung.add(mine(), one, " Ca ")))
          .as("%s", rung)
          .isEqualTo(rung.key());
      assertThat(rung.add(mine(), one, "ca").name()).as("%s", rung).isEqualTo("ca");
    }
  }

  // Behaviour case 17.
  @Test
  void oneNameServesUnderTwoParentsAndInTwoTenants() {
    Placement one = tree(mine(), "one");
    Placement two = tree(mine(), "two");
    Placement bobs = tree(theirs(), "one");
    for (Rung<?, ?> rung : Rung.BELOW) {
      rung.add(mine(), one, "same");
      rung.add(mine(), two, "same");
    }
    for (Rung<?, ?> rung : Rung.ALL) {
      rung.add(theirs(), bobs, "same");
    }
    assertThat(mine().hierarchy().tasks().list(NodeFilter.ALL)).hasSize(4);
  }

  @Test
  void aParentThatIsUnknownOrForeignIsRefusedInTheSameWords() {
    Placement bobs = tree(theirs(), "one");
    tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.BELOW) {
      int before = rung.in(mine()).list(NodeFilter.ALL).size();
      String path = rung.level().parent().orElseThrow().path();
      String expected = path + ": " + parentTitle(rung) + " does not belong to this user.";
      assertThat(violations(() -> rung.add(mine(), bobs, "new")))
          .as("%s", rung)
          .containsExactly(expected);
      Placement unknown = Placement.NONE;
      for (Rung<?, ?> each : Rung.ALL) {
        unknown = unknown.with(each.level(), UUID.randomUUID());
      }
      Placement nowhere = unknown;
      assertThat(violations(() -> rung.add(mine(), nowhere, "new")))
          .as("%s", rung)
          .containsExactly(expected);
      assertThat(rung.in(mine()).list(NodeFilter.ALL)).as("%s", rung).hasSize(before);
    }
  }

  @Test
  void aParentMustBeGivenAndFieldsAreCheckedBeforeIt() {
    Placement bobs = tree(theirs(), "one");
    for (Rung<?, ?> rung : Rung.BELOW) {
      String path = rung.level().parent().orElseThrow().path();
      assertThat(codes(() -> rung.add(mine(), Placement.NONE, "")))
          .as("%s", rung)
          .containsExactlyInAnyOrder(path + " required", "name blank");
      assertThat(codes(() -> rung.add(mine(), bobs, " ")))
          .as("%s", rung)
          .containsExactly("name blank");
    }
  }

  @Test
  void aProjectBelongsToTheUserOfItsClient() {
    Client client = shared(ada()).hierarchy().clients().add(ClientDraft.of("Acme"));
    Project project =
        shared(bob()).hierarchy().projects().add(ProjectDraft.of(client.id(), "Portal"));
    assertThat(project.userId()).isEqualTo(ada().id());
    assertThat(shared(bob()).hierarchy().path(List.of("Acme", "Other")).projectId()).isNotNull();
    assertThat(shared(ada()).hierarchy().projects().list(NodeFilter.ALL))
        .extracting(Project::userId)
        .containsOnly(ada().id());
  }
}

package dev.worklog.tck.hierarchy;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.NodePath;
import dev.worklog.hierarchy.Placement;
import dev.worklog.tck.Contract;
import dev.worklog.tck.Race;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Finding nodes by their names, and adding what is missing on the way. */
public abstract class PathsContract extends Contract {

  private static final List<String> NAMES =
      List.of("Acme", "Portal", "Q1", "Accounts", "Sign-in", "Login");

  /** For subclasses. */
  protected PathsContract() {}

  @Test
  void aPathOfEachLengthLeadsToItsNodeAndAllAncestors() {
    Placement whole = mine().hierarchy().path(NAMES);
    for (int length = 1; length <= NAMES.size(); length++) {
      Placement part = Placement.NONE;
      for (Level level : Level.CHAIN.subList(0, length)) {
        part = part.with(level, whole.at(level));
      }
      List<String> names = NAMES.subList(0, length);
      assertThat(mine().hierarchy().path(names)).as("%s", names).isEqualTo(part);
      assertThat(mine().hierarchy().findPath(names)).as("%s", names).contains(part);
    }
    assertThat(mine().hierarchy().tasks().list(NodeFilter.ALL)).hasSize(1);
  }

  @Test
  void manyPathsAtOnceLeadWhereEachOfThemLeadsAlone() {
    Hierarchy hierarchy = mine().hierarchy();
    Placement portal = hierarchy.path(List.of("Acme", "Portal"));
    List<NodePath> paths =
        List.of(
            NodePath.of("Acme"),
            NodePath.of(" Acme ", "Portal"),
            new NodePath(List.of("Acme", "Portal"), "Sprint 1"),
            new NodePath(NAMES, "Sprint 1"),
            NodePath.of("Acme", "Portal", "Q1", "Accounts", "Sign-in", "Logout"),
            NodePath.of("Initech", "Portal"));
    assertThat(hierarchy.findPaths(paths)).containsOnlyKeys(paths.get(0), paths.get(1));
    Map<NodePath, Placement> places = hierarchy.paths(paths);
    assertThat(places.keySet()).containsExactlyElementsOf(paths);
    assertThat(places.get(paths.get(1))).isEqualTo(portal);
    UUID sprint = hierarchy.sprints().list(NodeFilter.ALL).get(0).id();
    assertThat(places.get(paths.get(2))).isEqualTo(portal.withSprintId(sprint));
    assertThat(places.get(paths.get(3))).isEqualTo(hierarchy.path(NAMES).withSprintId(sprint));
    assertThat(places.get(paths.get(5))).isEqualTo(hierarchy.path(List.of("Initech", "Portal")));
    assertThat(hierarchy.tasks().list(NodeFilter.ALL)).hasSize(2);
    assertThat(hierarchy.projects().list(NodeFilter.ALL)).hasSize(2);
    assertThat(hierarchy.paths(paths)).isEqualTo(places);
    assertThat(hierarchy.findPaths(paths)).isEqualTo(places);
    assertThat(hierarchy.paths(List.of())).isEmpty();
  }

  @Test
  void aProjectOfManyPathsBelongsToTheUserOfItsClient() {
    shared(ada()).hierarchy().path(List.of("Acme"));
    shared(bob()).hierarchy().paths(List.of(NodePath.of("Acme", "Portal")));
    assertThat(shared(bob()).hierarchy().projects().list(NodeFilter.ALL))
        .singleElement()
        .satisfies(project -> assertThat(project.userId()).isEqualTo(ada().id()));
  }

  @Test
  void oneNameThatIsNoneAmongManyPathsAddsNothing() {
    Hierarchy hierarchy = mine().hierarchy();
    List<NodePath> paths = List.of(NodePath.of("Acme"), NodePath.of("Initech", "x".repeat(201)));
    assertThat(codes(() -> hierarchy.paths(paths))).containsExactly("name too_long");
    assertThat(hierarchy.clients().list(NodeFilter.ALL)).isEmpty();
    assertThat(codes(() -> new NodePath(List.of("Acme"), "Sprint 1")))
        .containsExactly("sprint not_allowed");
  }

  @Test
  void allWhoRaceForManyPathsGetTheSameNodes() {
    List<NodePath> paths = List.of(NodePath.of("A", "B", "C"), NodePath.of("A", "D"));
    assertThat(new HashSet<>(Race.run(4, i -> mine().hierarchy().paths(paths)))).hasSize(1);
    assertThat(mine().hierarchy().projects().list(NodeFilter.ALL)).hasSize(2);
  }

  @Test
  void namesOnThePathAreTrimmedAndKeepTheirCase() {
    Placement portal = mine().hierarchy().path(List.of("Acme", "Portal"));
    assertThat(mine().hierarchy().path(List.of(" Acme", "Portal\t"))).isEqualTo(portal);
    assertThat(mine().hierarchy().findPath(List.of("ACME", "Portal"))).isEmpty();
    assertThat(mine().hierarchy().path(List.of("ACME", "Portal"))).isNotEqualTo(portal);
  }

  @Test
  void whatIsMissingOnAPathIsFoundToBeMissingAndNotAdded() {
    mine().hierarchy().path(List.of("Acme", "Portal"));
    assertThat(mine().hierarchy().findPath(List.of("Acme", "Other"))).isEmpty();
    assertThat(mine().hierarchy().findPath(List.of("Acme", "Portal", "Q1"))).isEmpty();
    assertThat(mine().hierarchy().findPath(List.of("\u0000"))).isEmpty();
    assertThat(theirs().hierarchy().findPath(List.of("Acme"))).isEmpty();
    assertThat(mine().hierarchy().projects().list(NodeFilter.ALL)).hasSize(1);
    assertThat(mine().hierarchy().epics().list(NodeFilter.ALL)).isEmpty();
  }

  @Test
  void pathsThatAreTooLongOrEmptyAreRefused() {
    Hierarchy hierarchy = mine().hierarchy();
    List<String> seven = List.of("1", "2", "3", "4", "5", "6", "7");
    assertThat(codes(() -> hierarchy.path(List.of()))).containsExactly("names out_of_range");
    assertThat(codes(() -> hierarchy.path(seven))).containsExactly("names out_of_range");
    assertThat(codes(() -> hierarchy.findPath(List.of()))).containsExactly("names out_of_range");
    assertThat(codes(() -> hierarchy.findPath(seven))).containsExactly("names out_of_range");
    assertThat(hierarchy.clients().list(NodeFilter.ALL)).isEmpty();
  }

  @Test
  void aPathWithAWrongNameAddsNothing() {
    for (String wrong : new String[] {"", " ", "x".repeat(201), "a\u0000", "\ude00"}) {
      assertThat(codes(() -> mine().hierarchy().path(List.of("Acme", "Portal", wrong))))
          .as(wrong)
          .hasSize(1)
          .allMatch(code -> code.startsWith("names["));
    }
    assertThat(mine().hierarchy().clients().list(NodeFilter.ALL)).isEmpty();
    assertThat(mine().hierarchy().projects().list(NodeFilter.ALL)).isEmpty();
  }

  @Test
  void allWhoRaceDownOnePathGetTheSameNodes() {
    List<Placement> found = Race.run(16, i -> mine().hierarchy().path(NAMES));
    assertThat(new HashSet<>(found)).hasSize(1);
    assertThat(mine().hierarchy().clients().list(NodeFilter.ALL)).hasSize(1);
    assertThat(mine().hierarchy().tasks().list(NodeFilter.ALL)).hasSize(1);
  }

  @Test
  void pathsOfDifferentTasksMayRace() {
    List<Placement> found =
        Race.run(
            8,
            i ->
                mine()
                    .hierarchy()
                    .path(List.of("Acme", "Portal", "Q1", "Accounts", "Sign-in", "Task " + i)));
    assertThat(found).extracting(Placement::storyId).containsOnly(found.get(0).storyId());
    assertThat(mine().hierarchy().tasks().list(NodeFilter.ALL)).hasSize(8);
  }

  @Test
  void theOwnClientIsOneAndTheSame() {
    List<Client> own = Race.run(8, i -> mine().hierarchy().ownClient());
    assertThat(new HashSet<>(own)).hasSize(1);
    assertThat(own.get(0).name()).isEqualTo(Hierarchy.OWN_CLIENT);
    assertThat(mine().hierarchy().findPath(List.of(Hierarchy.OWN_CLIENT)))
        .contains(Placement.client(own.get(0).id()));
    assertThat(theirs().hierarchy().ownClient().id()).isNotEqualTo(own.get(0).id());
  }
}

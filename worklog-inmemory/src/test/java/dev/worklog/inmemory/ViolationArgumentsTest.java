package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.ProjectDraft;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogFilter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A message can be translated wherever its code comes from: the arguments are the same. */
class ViolationArgumentsTest {

  private final Workspace workspace = Workspace.on(InMemoryStorage.create());
  private final Tenant tenant =
      workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());

  @Test
  void whatIsOutOfRangeTellsItsEnds() {
    List<ThrowingCallable> calls =
        List.of(
            () -> tenant.hierarchy().clients().page(NodeFilter.ALL, 0, 10),
            () -> tenant.hierarchy().clients().page(NodeFilter.ALL, 1, 10_001),
            () -> tenant.hierarchy().path(Collections.nCopies(7, "name")),
            () -> tenant.logs().page(WorkLogFilter.ALL.withTo(LocalDate.MIN), 1, 10));
    for (ThrowingCallable call : calls) {
      Violation violation = violation(call);
      assertThat(violation.code()).isEqualTo("out_of_range");
      assertThat(violation.arguments()).containsOnlyKeys("actual", "min", "max");
    }
  }

  @Test
  void aFilterThatEndsBeforeItsStartTellsTheStart() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    WorkLogFilter filter = WorkLogFilter.between(day, day.minusDays(1));
    Violation violation = violation(() -> tenant.logs().page(filter, 1, 10));
    assertThat(violation.path()).isEqualTo("to");
    assertThat(violation.arguments()).containsExactly(Map.entry("start", "from"));
  }

  @Test
  void illegalTagsOfAFilterAreToldOnTheirComponent() {
    WorkLogFilter filter = WorkLogFilter.ALL.withAllTags(Set.of("\0"));
    Violation violation = violation(() -> tenant.logs().page(filter, 1, 10));
    assertThat(violation.path()).isEqualTo("allTags");
    assertThat(violation.code()).isEqualTo("illegal_text");
  }

  @Test
  void aPasswordIsToldItsLimitAndNotItsLength() {
    UserDraft draft = UserDraft.of("Bob");
    assertThat(violation(() -> register(draft, "a1")).arguments())
        .containsExactly(Map.entry("min", 8));
    assertThat(violation(() -> register(draft, "a1".repeat(37))).arguments())
        .containsExactly(Map.entry("max", 72));
  }

  private void register(UserDraft draft, String password) {
    workspace.users().register(draft, password.toCharArray());
  }

  @Test
  void anUnknownParentTellsLevelAndOwner() {
    ProjectDraft draft = ProjectDraft.of(new UUID(0x7000L, 1), "Portal");
    Violation violation = violation(() -> tenant.hierarchy().projects().add(draft));
    assertThat(violation.path()).isEqualTo("clientId");
    assertThat(violation.code()).isEqualTo("unknown_reference");
    assertThat(violation.arguments())
        .containsEntry("level", "Client")
        .containsEntry("owner", "this user");
  }

  private static Violation violation(ThrowingCallable call) {
    return catchThrowableOfType(WorklogException.Invalid.class, call).violations().get(0);
  }
}

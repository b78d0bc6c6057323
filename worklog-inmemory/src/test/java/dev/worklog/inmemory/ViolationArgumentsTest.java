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
import java.util.Collections;
import java.util.List;
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
            () -> tenant.hierarchy().path(Collections.nCopies(7, "name")));
    for (ThrowingCallable call : calls) {
      Violation violation = violation(call);
      assertThat(violation.code()).isEqualTo("out_of_range");
      assertThat(violation.arguments()).containsOnlyKeys("actual", "min", "max");
    }
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

package dev.worklog.examples.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.Workspace;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.storage.Context;
import org.junit.jupiter.api.Test;

/** What the contract leaves to each storage. */
class PlainStorageTest {

  private final PlainStorage storage = PlainStorage.create();

  @Test
  void itClaimsFourContexts() {
    assertThat(storage.contexts())
        .containsExactly(Context.IDENTITY, Context.HIERARCHY, Context.LOG, Context.REPORT);
  }

  @Test
  void aClosedStorageIsRefused() {
    Workspace workspace = Workspace.on(storage);
    User ada = workspace.users().register(UserDraft.of("Ada"));
    workspace.close();
    assertThatThrownBy(() -> workspace.users().find(ada.id()))
        .isInstanceOf(IllegalStateException.class);
  }
}

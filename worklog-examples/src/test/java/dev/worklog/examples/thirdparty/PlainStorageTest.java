package dev.worklog.examples.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.Workspace;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.storage.Context;
import dev.worklog.storage.Storage;
import dev.worklog.tck.hierarchy.NodesContract;
import dev.worklog.tck.identity.UsersContract;
import dev.worklog.tck.log.RecordingContract;
import dev.worklog.tck.storage.TransactionContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The storage against the published contract, for the contexts that it claims. */
class PlainStorageTest {

  private final PlainStorage storage = PlainStorage.create();

  @Test
  void itClaimsThreeContexts() {
    assertThat(storage.contexts())
        .containsExactly(Context.IDENTITY, Context.HIERARCHY, Context.LOG);
  }

  @Test
  void aClosedStorageIsRefused() {
    Workspace workspace = Workspace.on(storage);
    User ada = workspace.users().register(UserDraft.of("Ada"));
    workspace.close();
    assertThatThrownBy(() -> workspace.users().find(ada.id()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Nested
  class Transactions extends TransactionContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Users extends UsersContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Nodes extends NodesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Recording extends RecordingContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }
}

package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.identity.IdentityTables;
import dev.worklog.identity.User;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Storage.Access;
import dev.worklog.tck.storage.RandomRows;
import dev.worklog.tck.storage.SampleTables;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class InMemoryStorageTest {

  private final InMemoryStorage storage = InMemoryStorage.create();
  private final RandomRows random = RandomRows.extreme(SampleTables.SCHEMA, 20260302);

  @Test
  void rowsKeptAfterTheEndKeepNobodyFromWriting()
      throws ExecutionException, InterruptedException, TimeoutException {
    User user = random.next(IdentityTables.USERS);
    Rows<User> kept = storage.transaction(Access.WRITE, tx -> tx.rows(IdentityTables.USERS, null));
    assertThatThrownBy(() -> kept.insert(List.of(user))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> kept.find(List.of(user.id())))
        .isInstanceOf(IllegalStateException.class);
    FutureTask<List<User>> other =
        new FutureTask<>(
            () -> storage.transaction(Access.WRITE, tx -> random.add(tx, IdentityTables.USERS, 1)));
    new Thread(other, "other").start();
    assertThat(other.get(20, TimeUnit.SECONDS)).hasSize(1);
  }

  @Test
  void aStorageThatIsClosedSaysSoEachTime() {
    storage.close();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> storage.transaction(Access.READ, tx -> tx))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }
}

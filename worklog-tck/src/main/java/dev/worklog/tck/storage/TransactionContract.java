package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.identity.UserDraft;
import dev.worklog.tck.Contract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Transactions: what they see, what they leave behind, and what they refuse. */
public abstract class TransactionContract extends Contract {

  /** For subclasses. */
  protected TransactionContract() {}

  @Test
  void whatAFailedTransactionWroteIsGone() {
    UUID[] id = new UUID[1];
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          id[0] = tx.users().register(UserDraft.of("Nobody")).id();
                          throw new AssertionError("on purpose");
                        }))
        .isInstanceOf(AssertionError.class);
    assertThat(workspace().users().find(id[0])).isEmpty();
  }
}

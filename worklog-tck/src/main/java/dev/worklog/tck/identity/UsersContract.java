package dev.worklog.tck.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.identity.User;
import dev.worklog.tck.Contract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Users: how they are registered, found, changed and deleted. */
public abstract class UsersContract extends Contract {

  /** For subclasses. */
  protected UsersContract() {}

  @Test
  void aUserIsFoundByTheReferenceThatLinksIt() {
    String reference = UUID.randomUUID().toString();
    User linked = workspace().users().link(reference, "Grace");
    assertThat(workspace().users().findByExternalRef(reference)).contains(linked);
    assertThat(workspace().users().link(reference, "Another name")).isEqualTo(linked);
  }
}

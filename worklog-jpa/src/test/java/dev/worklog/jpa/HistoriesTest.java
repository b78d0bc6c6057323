package dev.worklog.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.tck.history.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The databases against memory; {@code -Dworklog.histories=N} runs N histories on each, {@code
 * -Dworklog.seed=S} from this seed.
 */
class HistoriesTest {

  private static final int HISTORIES = Integer.getInteger("worklog.histories", 200);
  private static final int CALLS = Integer.getInteger("worklog.calls", 200);
  private static final long SEED = Long.getLong("worklog.seed", 1);

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void h2AnswersEveryCallOfRandomHistoriesAsMemoryDoes() {
    compare(DatabaseKind.H2);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void postgresAnswersEveryCallOfRandomHistoriesAsMemoryDoes() {
    compare(DatabaseKind.POSTGRES);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void mariadbAnswersEveryCallOfRandomHistoriesAsMemoryDoes() {
    compare(DatabaseKind.MARIADB);
  }

  private static void compare(DatabaseKind kind) {
    try (HikariDataSource dataSource = kind.open("histories");
        JpaStorage storage = JpaStorage.on(dataSource)) {
      Histories histories = new Histories(InMemoryStorage::create, storage);
      histories.run(HISTORIES, CALLS, SEED);
      System.out.println(kind + ": " + histories);
    }
  }
}

package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.tck.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Sixteen threads record and move at once; {@code -Dworklog.concurrency=N} makes each do N calls,
 * {@code -Dworklog.seed=S} begins at this seed.
 */
class ConcurrencyTest {

  private static final int THREADS = 16;
  private static final int CALLS = Integer.getInteger("worklog.concurrency", 150);
  private static final long SEED = Long.getLong("worklog.seed", 1);

  @Test
  void onH2NoLogHasHalfOfEachChainAndNoUpdateIsLost() {
    crowd(DatabaseKind.H2);
  }

  @Test
  void onPostgresNoLogHasHalfOfEachChainAndNoUpdateIsLost() {
    crowd(DatabaseKind.POSTGRES);
  }

  @Test
  void onMariadbNoLogHasHalfOfEachChainAndNoUpdateIsLost() {
    crowd(DatabaseKind.MARIADB);
  }

  private static void crowd(DatabaseKind kind) {
    try (HikariDataSource dataSource = kind.open("concurrency");
        Workspace workspace = Workspace.on(JpaStorage.on(dataSource))) {
      Tenant tenant = workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
      Crowd crowd = new Crowd(tenant);
      Race.run(
          THREADS,
          thread -> {
            SplittableRandom random = new SplittableRandom(SEED * THREADS + thread);
            for (int i = 0; i < CALLS; i++) {
              crowd.act(thread, random);
            }
            return thread;
          });
      System.out.println(
          kind + ": " + THREADS * CALLS + " calls, repeated " + crowd.repeated.get());
      assertThat(crowd.counted()).as("seed " + SEED).isEqualTo(crowd.increments.get());
      assertThat(broken(tenant)).as("seed " + SEED).isEmpty();
    }
  }

  /** Logs whose references are not the chain of the deepest one. */
  private static List<WorkLog> broken(Tenant tenant) {
    List<WorkLog> broken = new ArrayList<>();
    for (WorkLog log :
        tenant.logs().page(WorkLogFilter.ALL, WorkLogOrder.OLDEST, 1, 10_000).items()) {
      Placement at = log.placement();
      Level deepest = at.taskId() != null ? Level.TASK : Level.STORY;
      NodeRef ref = at.refs().stream().filter(r -> r.level() == deepest).findFirst().orElse(null);
      Placement whole =
          ref == null
              ? Placement.NONE
              : tenant.hierarchy().resolve(Placement.NONE.with(ref.level(), ref.id()));
      if (!whole.equals(at)) {
        broken.add(log);
      }
    }
    return broken;
  }
}

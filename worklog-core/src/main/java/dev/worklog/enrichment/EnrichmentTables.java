package dev.worklog.enrichment;

import dev.worklog.storage.Constraint.OnDelete;
import dev.worklog.storage.Context;
import dev.worklog.storage.Table;
import java.util.List;

/** The tables of this room. */
public final class EnrichmentTables {

  static final int MAX_ERROR = 2_000;

  public static final Table<EnrichmentFailure> FAILURES =
      Table.of(EnrichmentFailure.class, "enrichment_failures", Context.LOG)
          .nullable("next_attempt_at")
          .between("attempts", "1", "2147483647")
          .text("last_error", MAX_ERROR)
          .reference("user_id", "users", OnDelete.CASCADE)
          .reference("worklog_id", "worklogs", OnDelete.CASCADE)
          .unique("worklog_id")
          .index("next_attempt_at")
          .order("next_attempt_at")
          .build();

  /** In an order in which each stands after those that it refers to. */
  public static final List<Table<?>> ALL = List.of(FAILURES);

  private EnrichmentTables() {}
}

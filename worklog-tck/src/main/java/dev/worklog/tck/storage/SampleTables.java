package dev.worklog.tck.storage;

import dev.worklog.WorklogSchema;
import dev.worklog.storage.Constraint.OnDelete;
import dev.worklog.storage.Context;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;

/**
 * A table with every type of column, every kind of constraint and every delete rule, which the
 * tables of worklog may not need yet. A storage that can hold any table runs the contracts of the
 * SPI with {@link #SCHEMA} as well.
 */
public final class SampleTables {

  /** Refers to users and to itself. */
  public static final Table<SampleRow> SAMPLES =
      Table.of(SampleRow.class, "samples", Context.LOG)
          .nullable("parent_id", "owner_id", "agent_id")
          .nullable("note", "is_good", "size", "weight", "price", "day", "started_at", "ended_at")
          .nullable("took", "labels", "details", "shade")
          .required("code", 80)
          .text("note", 60)
          .text("labels", 30)
          .between("count", "-5", "5")
          .between("weight", "-1", "1")
          .between("price", "0", "999999.99")
          .notBefore("ended_at", "started_at")
          .exactlyOne("owner", "owner_id", "agent_id")
          .reference("keeper_id", "users", OnDelete.REFUSE)
          .reference("parent_id", "samples", OnDelete.CASCADE)
          .reference("owner_id", "users", OnDelete.CASCADE)
          .reference("agent_id", "clients", OnDelete.CASCADE)
          .embeddedIds("details", "worklogs", "worklogs")
          .embeddedIds("details", "worklog", "worklogs")
          .unique("code")
          .unique("note", "day")
          .index("shade", "price desc")
          .index("started_at desc", "weight")
          .order("count desc", "took")
          .build();

  /** The tables of worklog and the sample. */
  public static final Schema SCHEMA = WorklogSchema.ALL.with(SAMPLES);

  private SampleTables() {}
}

package dev.worklog.tck.history;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Column;
import dev.worklog.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps made of many: batches, transactions and backfills. */
final class WholeSteps {

  private WholeSteps() {}

  static Object batch(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    Batch how = chance.one(Batch.values());
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = chance.below(9); i > 0; i--) {
      drafts.add(LogSteps.draft(world, chance));
    }
    world.say("record all", how, drafts);
    List<Outcome> outcomes = tenant.logs().recordAll(drafts, how);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Recorded recorded) {
        world.logs.add(recorded.log());
      }
    }
    return outcomes;
  }

  /** Some steps in one transaction, which may be made to fail or swallow a failure. */
  static @Nullable Object transaction(World world, Chance chance) {
    if (world.inTransaction()) {
      return null;
    }
    int steps = 1 + chance.below(6);
    boolean swallow = chance.oneIn(3);
    boolean fail = chance.oneIn(4);
    world.say("transaction", swallow ? "that swallows failures" : "", fail ? "that fails" : "");
    List<Object> answers = new ArrayList<>();
    Runnable back = world.memory();
    try {
      world
          .workspace()
          .transaction(
              transaction -> {
                world.scope(transaction);
                transaction.afterCommit(() -> answers.add("committed"));
                for (int i = 0; i < steps; i++) {
                  answers.add(inside(world, chance, swallow));
                }
                if (fail) {
                  throw new IllegalArgumentException("on purpose");
                }
                return answers;
              });
    } catch (RuntimeException e) {
      back.run();
      answers.add(Answer.of(() -> rethrow(e)));
    } finally {
      world.scope(world.workspace());
    }
    return answers;
  }

  private static Object inside(World world, Chance chance, boolean swallow) {
    Step step = Steps.pick(chance);
    Chance own = new Chance(chance.seed());
    if (swallow) {
      return Answer.of(() -> step.run(world, own));
    }
    return String.valueOf(step.run(world, own));
  }

  private static Object rethrow(RuntimeException e) {
    throw e;
  }

  /** A log as another program would store it: some references, ancestors missing. */
  static @Nullable Object importRaw(World world, Chance chance) {
    if (world.inTransaction() || world.logs.isEmpty()) {
      return null;
    }
    WorkLog like = chance.one(world.logs.all());
    Map<Column<WorkLog, ?>, @Nullable Object> other = new HashMap<>();
    for (Level level : Level.values()) {
      other.put(WORKLOGS.column(level.column()), null);
    }
    for (int i = 1 + chance.below(7); i > 0; i--) {
      Level level = chance.one(Level.values());
      List<Node> near = world.nodes(level).all(node -> node.tenantId().equals(like.tenantId()));
      UUID own = like.placement().at(level);
      boolean stray = chance.oneIn(6) && !near.isEmpty();
      other.put(WORKLOGS.column(level.column()), stray ? chance.<Node>one(near).id() : own);
    }
    other.put(WORKLOGS.column("id"), new UUID(chance.seed(), chance.seed()));
    other.put(WORKLOGS.column("import_key"), null);
    WorkLog raw = WORKLOGS.with(like, other);
    world.say("import", raw);
    world
        .storage()
        .transaction(
            Storage.Access.WRITE,
            transaction -> {
              transaction.rows(WORKLOGS, raw.tenantId()).insert(List.of(raw));
              return raw;
            });
    world.logs.add(raw);
    return raw;
  }

  static @Nullable Object backfill(World world, Chance chance) {
    if (world.inTransaction()) {
      return null;
    }
    Tenant tenant = world.tenant(chance);
    world.say("backfill");
    return tenant.logs().backfill(ProgressListener.NONE);
  }
}

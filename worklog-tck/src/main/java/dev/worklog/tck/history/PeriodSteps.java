package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.ClosedPeriodDraft;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Calls on closed periods. */
final class PeriodSteps {

  private PeriodSteps() {}

  static Object close(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    LocalDate from = chance.day();
    LocalDate to = from.plusDays(chance.oneIn(10) ? -1 : chance.below(2));
    String reason = chance.text();
    world.say("close", from, to, reason);
    ClosedPeriod closed =
        chance.oneIn(3)
            ? tenant
                .periods()
                .close(
                    chance.one(world.users.all()).id(),
                    ClosedPeriodDraft.of(from, to).withReason(reason))
            : tenant.periods().close(ClosedPeriodDraft.of(from, to).withReason(reason));
    world.periods.add(closed);
    return closed;
  }

  static @Nullable Object reopen(World world, Chance chance) {
    if (world.periods.isEmpty()) {
      return null;
    }
    Tenant tenant = world.tenant(chance);
    ClosedPeriod seen = chance.one(world.periods.all());
    String reason = chance.text();
    world.say("reopen", seen, reason);
    ClosedPeriod reopened = tenant.periods().reopen(seen, reason);
    world.periods.remove(seen, chance);
    return reopened;
  }

  static Object list(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    Boolean closed = chance.maybe(() -> chance.oneIn(2));
    world.say("list periods", closed);
    return tenant.periods().list(closed);
  }
}

package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.report.Dimension;
import dev.worklog.report.Rounding;
import dev.worklog.report.SummaryQuery;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Summaries of work logs. */
final class ReportSteps {

  private ReportSteps() {}

  static Object summarize(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    List<Dimension> by = new ArrayList<>();
    for (int i = chance.below(chance.oneIn(20) ? 5 : 4); i > 0; i--) {
      by.add(chance.one(Dimension.values()));
    }
    Rounding rounding =
        chance.oneIn(2)
            ? Rounding.NONE
            : new Rounding(
                chance.one(Rounding.Direction.values()),
                chance.below(40),
                chance.one(Rounding.Per.values()));
    SummaryQuery query =
        SummaryQuery.of(ListingSteps.filter(world, chance))
            .withBy(by)
            .withRounding(rounding)
            .withFillGaps(chance.oneIn(4))
            .withWeekStart(chance.one(DayOfWeek.values()));
    world.say("summarize", query);
    return tenant.reports().summarize(query);
  }
}

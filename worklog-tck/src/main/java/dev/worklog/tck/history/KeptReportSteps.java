package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.page.Slice;
import dev.worklog.report.ReportFilter;
import dev.worklog.report.ReportKind;
import dev.worklog.report.ReportOrigin;
import dev.worklog.report.ReportRequest;
import dev.worklog.report.WorkLogReport;
import dev.worklog.report.WorkLogReportDraft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls that make, list and delete reports. */
final class KeptReportSteps {

  private KeptReportSteps() {}

  static Object generate(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    ReportRequest request = request(world, chance);
    int what = chance.below(4);
    world.say(what == 0 ? "preview" : "generate", request);
    if (what == 0) {
      return tenant.reports().preview(request).markdown();
    }
    WorkLogReport report = tenant.reports().generate(request);
    world.reports.add(report);
    return report;
  }

  private static ReportRequest request(World world, Chance chance) {
    Placement under = chance.oneIn(2) ? chance.placement(world) : Placement.NONE;
    return switch (chance.below(3)) {
      case 0 -> ReportRequest.weekly(chance.day()).under(under);
      case 1 -> ReportRequest.sprint(chance.node(world, Level.SPRINT));
      default ->
          ReportRequest.custom(
                  WorkLogFilter.ALL.withFrom(chance.maybe(chance::day)).withUnder(under))
              .withTitle(chance.text());
    };
  }

  static Object add(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    WorkLogReportDraft draft =
        WorkLogReportDraft.of(chance.one(ReportKind.values()), chance.text())
            .withCreatedVia(chance.one(ReportOrigin.values()))
            .withClientId(chance.maybe(() -> chance.node(world, Level.CLIENT)))
            .withProjectId(chance.maybe(() -> chance.node(world, Level.PROJECT)))
            .withSprintId(chance.maybe(() -> chance.node(world, Level.SPRINT)))
            .withPeriodStart(chance.maybe(chance::day))
            .withPeriodEnd(chance.maybe(chance::day))
            .withTitle(chance.text())
            .withMetadata(chance.json());
    world.say("add", draft);
    WorkLogReport report = tenant.reports().add(draft);
    world.reports.add(report);
    return report;
  }

  static @Nullable Object look(World world, Chance chance) {
    if (world.reports.isEmpty()) {
      return null;
    }
    WorkLogReport seen = chance.one(world.reports.all());
    Tenant tenant = world.tenant(chance);
    switch (chance.below(4)) {
      case 0 -> {
        world.say("is stale", seen.id());
        return tenant.reports().isStale(seen);
      }
      case 1 -> {
        world.say("find report", seen.id());
        return tenant.reports().find(seen.id());
      }
      case 2 -> {
        world.say("delete report", seen.id());
        tenant.reports().delete(seen);
        world.reports.remove(seen, chance);
        return null;
      }
      default -> {
        return list(world, chance, tenant);
      }
    }
  }

  private static Object list(World world, Chance chance, Tenant tenant) {
    UUID client = chance.maybe(() -> chance.node(world, Level.CLIENT));
    ReportFilter filter =
        ReportFilter.ALL
            .withKinds(chance.some(ReportKind.values()))
            .withClientId(client)
            .withFrom(chance.maybe(chance::day));
    String token = LogSteps.token(world, chance);
    world.say("slice of reports", filter, token == null ? "first" : token);
    Slice<WorkLogReport> slice = tenant.reports().slice(filter, 1 + chance.below(4), token);
    slice.next().ifPresent(world.tokens::add);
    return slice;
  }
}

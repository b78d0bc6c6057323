package dev.worklog.tck.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All kinds of steps, the frequent ones many times. */
final class Steps {

  private static final List<Step> ALL = all();

  private Steps() {}

  private static List<Step> all() {
    List<Step> all = new ArrayList<>();
    add(all, 14, NodeSteps::add);
    add(all, 5, NodeSteps::change);
    add(all, 8, NodeSteps::move);
    add(all, 2, NodeSteps::delete);
    add(all, 1, NodeSteps::changeProject);
    add(all, 5, NodeSteps::path);
    add(all, 6, NodeSteps::look);
    add(all, 14, LogSteps::record);
    add(all, 6, LogSteps::update);
    add(all, 4, LogSteps::retarget);
    add(all, 3, LogSteps::archive);
    add(all, 2, LogSteps::delete);
    add(all, 4, LogSteps::find);
    add(all, 10, ListingSteps::logs);
    add(all, 2, ListingSteps::users);
    add(all, 6, ReportSteps::summarize);
    add(all, 2, UserSteps::link);
    add(all, 1, UserSteps::register);
    add(all, 2, UserSteps::change);
    add(all, 1, UserSteps::find);
    add(all, 1, UserSteps::delete);
    add(all, 2, ArtifactSteps::attachment);
    add(all, 2, ArtifactSteps::signal);
    add(all, 2, ArtifactSteps::bullet);
    add(all, 2, ArtifactSteps::link);
    add(all, 3, ArtifactSteps::preset);
    add(all, 5, EnrichmentSteps::run);
    add(all, 4, EnrichmentSteps::decide);
    add(all, 2, KeptReportSteps::generate);
    add(all, 1, KeptReportSteps::add);
    add(all, 2, KeptReportSteps::look);
    add(all, 4, WholeSteps::batch);
    add(all, 8, WholeSteps::transaction);
    add(all, 3, WholeSteps::importRaw);
    add(all, 1, WholeSteps::backfill);
    add(all, 1, PeriodSteps::close);
    add(all, 3, PeriodSteps::reopen);
    add(all, 1, PeriodSteps::list);
    add(all, 3, CsvSteps::csv);
    add(all, 2, ExchangeSteps::export);
    add(all, 2, ExchangeSteps::copy);
    return List.copyOf(all);
  }

  private static void add(List<Step> all, int times, Step step) {
    all.addAll(Collections.nCopies(times, step));
  }

  static Step pick(Chance chance) {
    return chance.one(ALL);
  }
}

package dev.worklog.tck.exchange;

import dev.worklog.Tenant;
import dev.worklog.exchange.CsvImport;
import dev.worklog.exchange.CsvUser;
import dev.worklog.exchange.ImportResult;
import dev.worklog.identity.AccessPolicy;
import dev.worklog.identity.Actor;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.tck.Contract;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the contracts of imports have in common. */
abstract class CsvContract extends Contract {

  private static final AccessPolicy EVERYBODY =
      new AccessPolicy() {
        @Override
        public People readable(Actor actor) {
          return new People.Everyone();
        }

        @Override
        public boolean mayWrite(Actor actor, UUID owner) {
          return true;
        }
      };

  /** A tenant of Ada and Bob in which Ada may write for both. */
  Tenant team() {
    return with(storage()).access(EVERYBODY).open().tenant(shared(ada()).id(), ada().id());
  }

  /** Options that know Ada and Bob by their names or e-mails. */
  CsvImport knowing() {
    return CsvImport.DETECT.withUsers(this::user);
  }

  private Optional<UUID> user(CsvUser user) {
    String named = (user.email() + " " + user.name()).toLowerCase(Locale.ROOT);
    if (named.contains("ada")) {
      return Optional.of(ada().id());
    }
    return named.contains("bob") ? Optional.of(bob().id()) : Optional.empty();
  }

  ImportResult run(String file) {
    return team().exchange().importCsv(CsvFiles.open(file), knowing());
  }

  long total() {
    return team().logs().page(WorkLogFilter.ALL, 1, 1).total();
  }

  List<WorkLogView> views() {
    return team().logs().viewPage(WorkLogFilter.ALL, WorkLogOrder.OLDEST, 1, 1_000).items();
  }
}

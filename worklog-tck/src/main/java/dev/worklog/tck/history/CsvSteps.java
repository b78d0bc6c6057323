package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.exchange.CsvImport;
import dev.worklog.identity.User;
import dev.worklog.tck.exchange.CsvFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports of small CSV files, rows and nodes of which meet again. */
final class CsvSteps {

  private CsvSteps() {}

  static Object csv(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    List<String> lines = new ArrayList<>();
    lines.add("User,Client,Project,Task,Description,Start date,Duration,Tags");
    for (int i = chance.below(7); i > 0; i--) {
      lines.add(row(world, chance));
    }
    world.say("import csv", lines);
    List<User> users = world.users.all();
    CsvImport options = CsvImport.DETECT.withUsers(user -> id(users, user.name()));
    return tenant.exchange().importCsv(CsvFiles.of(lines.toArray(String[]::new)), options).rows();
  }

  private static Optional<UUID> id(List<User> users, String place) {
    int index = Integer.parseInt(place);
    return index < users.size() ? Optional.of(users.get(index).id()) : Optional.empty();
  }

  private static String row(World world, Chance chance) {
    return String.join(
        ",",
        String.valueOf(chance.below(world.users.all().size() + 1)),
        chance.oneIn(4) ? "" : "client " + chance.below(2),
        chance.oneIn(4) ? "" : "project " + chance.below(2),
        chance.oneIn(2) ? "" : "task " + chance.below(3),
        chance.oneIn(4) ? "" : "did " + chance.below(2),
        chance.oneIn(8) ? "" : "2026-03-0" + (1 + chance.below(3)),
        chance.oneIn(8) ? "long" : "1:0" + chance.below(2),
        chance.oneIn(8) ? "x".repeat(201) : "");
  }
}

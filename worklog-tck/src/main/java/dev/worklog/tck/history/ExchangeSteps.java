package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.exchange.Ids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Steps that take whole tenants out and in. */
final class ExchangeSteps {

  private ExchangeSteps() {}

  static Object export(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    world.say("export");
    return List.of(new String(export(tenant), StandardCharsets.UTF_8).split("\n", -1));
  }

  /** Takes one tenant into another, or into itself. */
  static Object copy(World world, Chance chance) {
    Tenant from = world.tenant(chance);
    Tenant to = world.tenant(chance);
    Ids ids = chance.oneIn(4) ? Ids.SAME : Ids.NEW;
    world.say("copy under ids", ids);
    return to.exchange().importFrom(new ByteArrayInputStream(export(from)), ids).contents();
  }

  private static byte[] export(Tenant tenant) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    tenant.exchange().exportTo(out);
    return out.toByteArray();
  }
}

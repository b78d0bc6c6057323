package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserFilter;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import dev.worklog.page.Slice;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Listings of work logs and users with filters and orders. */
final class ListingSteps {

  private ListingSteps() {}

  static WorkLogFilter filter(World world, Chance chance) {
    WorkLogFilter filter =
        WorkLogFilter.ALL
            .withUnder(chance.oneIn(3) ? chance.placement(world) : Placement.NONE)
            .withStatuses(chance.some(WorkLogStatus.values()))
            .withWorkTypes(chance.some(WorkType.values()))
            .withFrom(chance.maybe(chance::day));
    if (chance.oneIn(2)) {
      return filter;
    }
    Set<UUID> users = new HashSet<>();
    if (chance.oneIn(3)) {
      users.add(chance.one(world.users.all()).id());
      users.add(chance.one(world.users.all()).id());
    }
    return filter
        .withUserIds(users)
        .withTo(chance.maybe(chance::day))
        .withSources(chance.some(WorkLogSource.values()))
        .withEnrichmentStatuses(chance.some(EnrichmentStatus.values()))
        .withAnyTag(Set.copyOf(chance.oneIn(3) ? chance.tags() : Set.of()))
        .withAllTags(Set.copyOf(chance.oneIn(4) ? chance.tags() : Set.of()))
        .withBillable(chance.maybe(() -> chance.oneIn(2)))
        .withHasEffort(chance.maybe(() -> chance.oneIn(2)))
        .withMinEffortMinutes(chance.maybe(chance::minutes))
        .withMaxEffortMinutes(chance.maybe(chance::minutes))
        .withText(chance.oneIn(3) ? chance.text() : "");
  }

  static Object logs(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    WorkLogFilter filter = filter(world, chance);
    WorkLogOrder order = new WorkLogOrder(chance.one(WorkLogOrder.By.values()), chance.oneIn(2));
    int size = chance.below(12);
    if (chance.oneIn(2)) {
      int page = chance.below(5);
      boolean views = chance.oneIn(2);
      world.say("page", filter, order, page, size, views);
      return views
          ? tenant.logs().viewPage(filter, order, page, size)
          : tenant.logs().page(filter, order, page, size);
    }
    String token = LogSteps.token(world, chance);
    boolean views = chance.oneIn(2);
    world.say("slice", filter, order, size, token == null ? "first" : token, views);
    Slice<?> slice =
        views
            ? tenant.logs().viewSlice(filter, order, size, token)
            : tenant.logs().slice(filter, order, size, token);
    slice.next().ifPresent(world.tokens::add);
    return slice;
  }

  static Object users(World world, Chance chance) {
    UserFilter filter =
        new UserFilter(
            chance.maybe(() -> chance.one(Role.values())),
            chance.maybe(() -> chance.oneIn(2)),
            chance.oneIn(2) ? chance.name() : "");
    int size = chance.below(6);
    if (chance.oneIn(2)) {
      int page = chance.below(3);
      world.say("page of users", filter, page, size);
      return world.scope().users().page(filter, page, size);
    }
    String token = LogSteps.token(world, chance);
    world.say("slice of users", filter, size, token == null ? "first" : token);
    Slice<User> slice = world.scope().users().slice(filter, size, token);
    slice.next().ifPresent(world.tokens::add);
    return slice;
  }
}

package dev.worklog.benchmarks.memory;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Loading;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.storage.Storage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A storage in memory with a dataset in it, and the tenants of its users. */
final class Filled {

  private final Storage storage = InMemoryStorage.create();
  private final Map<UUID, Tenant> ofUser = new HashMap<>();

  private Filled(Dataset data, BiConsumer<Storage, Dataset> fill) {
    fill.accept(storage, data);
    Workspace workspace = Workspace.on(storage);
    for (Member member : data.members()) {
      ofUser.put(member.userId(), workspace.tenant(member.tenantId(), member.userId()));
    }
  }

  /** With users and hierarchies only. */
  static Filled withPeople(Dataset data) {
    return new Filled(data, Loading::people);
  }

  /** With all work logs. */
  static Filled withLogs(Dataset data) {
    return new Filled(data, Loading::all);
  }

  Storage storage() {
    return storage;
  }

  /** The tenant that this user works for, with the user as the actor. */
  Tenant of(UUID user) {
    return Objects.requireNonNull(ofUser.get(user));
  }
}

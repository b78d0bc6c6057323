package dev.worklog.tck.storage;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.storage.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A made-up row with a column of every type, for storages that can hold any table. See {@link
 * SampleTables}.
 */
public record SampleRow(
    UUID id,
    UUID tenantId,
    UUID keeperId,
    @Nullable UUID parentId,
    @Nullable UUID ownerId,
    @Nullable UUID agentId,
    String code,
    @Nullable String note,
    boolean isOpen,
    @Nullable Boolean isGood,
    int count,
    @Nullable Long size,
    @Nullable Double weight,
    @Nullable BigDecimal price,
    @Nullable LocalDate day,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Duration took,
    @Nullable List<String> labels,
    @Nullable JsonObject details,
    @Nullable Shade shade,
    long version)
    implements Row {

  /** Lists are copied. */
  public SampleRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(tenantId, "tenantId");
    Objects.requireNonNull(keeperId, "keeperId");
    Objects.requireNonNull(code, "code");
    labels = labels == null ? null : List.copyOf(labels);
  }

  /** Values whose order by name, by constant and by wire value differ. */
  public enum Shade implements Wire {
    LIGHT("z"),
    DARK("a b"),
    MIXED("M");

    private final String wire;

    Shade(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }
}

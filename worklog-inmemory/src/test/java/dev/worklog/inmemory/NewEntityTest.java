package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.worklog.WorklogSchema;
import dev.worklog.Workspace;
import dev.worklog.entity.Entity;
import dev.worklog.entity.Environment;
import dev.worklog.entity.Listing;
import dev.worklog.entity.Stopwatch;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.entity.WriteGuard;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.json.Wire;
import dev.worklog.page.Slice;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Constraint.OnDelete;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What CONTRIBUTING says of a new entity, done step by step for a label of a client: a record, a
 * draft, the description of a table, a contract. Nothing else is touched.
 */
public class NewEntityTest {

  /** How a label looks. */
  public enum Colour implements Wire {
    RED,
    GREEN
  }

  /** The record: what is stored. */
  public record Label(
      UUID id,
      UUID tenantId,
      UUID clientId,
      @Nullable UUID reviewerId,
      String name,
      Colour colour,
      int weight,
      long version,
      Instant createdAt,
      Instant updatedAt)
      implements Row {}

  /** The draft: what a caller may set. */
  public record LabelDraft(
      UUID clientId, @Nullable UUID reviewerId, String name, Colour colour, Integer weight) {

    public LabelDraft {
      colour = Objects.requireNonNullElse(colour, Colour.GREEN);
    }

    static LabelDraft of(UUID clientId, String name, int weight) {
      return new LabelDraft(clientId, null, name, Colour.GREEN, weight);
    }
  }

  // docs: table
  private static final Table<Label> LABELS =
      Table.of(Label.class, "labels", Context.LOG)
          .nullable("reviewer_id")
          .name("name", 20)
          .between("weight", "1", "5")
          .unique("client_id", "name")
          .reference("client_id", "clients", OnDelete.CASCADE)
          .reference("reviewer_id", "users", OnDelete.SET_NULL)
          .index("client_id", "weight desc")
          .order("weight desc", "name")
          .build();

  private static final Entity<Label, LabelDraft> LABEL = Entity.of(LABELS, LabelDraft.class);

  // docs: end

  private final InMemoryStorage storage = InMemoryStorage.create(WorklogSchema.ALL.with(LABELS));
  private final Workspace workspace = Workspace.on(storage);
  private final AtomicLong ids = new AtomicLong();
  private User ada;
  private Client acme;

  NewEntityTest() {}

  @BeforeEach
  void aClient() {
    ada = workspace.users().register(UserDraft.of("Ada"));
    acme = workspace.tenant(ada.id()).hierarchy().clients().add(ClientDraft.of("Acme"));
  }

  @Test
  void aLabelComesBackAsItWasStored() {
    Label label = add("urgent", 3);
    assertThat(label.colour()).isEqualTo(Colour.GREEN);
    assertThat(label.version()).isEqualTo(1);
    assertThat(find(ada.id(), label)).contains(label);
  }

  @Test
  void everythingThatIsWrongWithADraftIsToldTogether() {
    assertThatThrownBy(() -> add(" ", 6))
        .isInstanceOfSatisfying(
            WorklogException.Invalid.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path, Violation::code)
                    .containsExactly(tuple("name", "blank"), tuple("weight", "out_of_range")));
  }

  @Test
  void aClientHasALabelOnce() {
    add("urgent", 3);
    assertThatThrownBy(() -> add("urgent", 4))
        .isInstanceOfSatisfying(
            WorklogException.Conflict.class,
            e -> assertThat(e.key()).isEqualTo("uk_labels_tenant_id_client_id_name"));
  }

  @Test
  void aStaleLabelIsRefused() {
    Label seen = add("urgent", 3);
    Label next = call(unit -> unit.update(LABEL, seen, d -> LabelDraft.of(d.clientId(), "u", 2)));
    assertThat(next.version()).isEqualTo(2);
    assertThatThrownBy(() -> call(unit -> unit.update(LABEL, seen, draft -> draft)))
        .isInstanceOf(WorklogException.StaleVersion.class);
  }

  @Test
  void labelsAreListedInTheirOrderByPagesAndSlices() {
    Label light = add("a", 1);
    Label heavy = add("c", 5);
    Label other = add("b", 5);
    Listing<Label> all = Listing.of(LABELS, List.of());
    assertThat(call(all::all)).containsExactly(other, heavy, light);
    Slice<Label> first = call(unit -> all.slice(unit, 2, null));
    assertThat(call(unit -> all.slice(unit, 2, first.token())).items()).containsExactly(light);
    Listing<Label> strong =
        Listing.of(
            LABELS,
            List.of(new Condition.Range<>(LABELS.column("weight", Integer.class), 2, null)));
    assertThat(call(unit -> strong.page(unit, 1, 10)).total()).isEqualTo(2);
  }

  @Test
  void aLabelGoesWithItsClientAndOutlivesItsReviewer() {
    User bob = workspace.users().register(UserDraft.of("Bob"));
    LabelDraft draft = new LabelDraft(acme.id(), bob.id(), "urgent", Colour.RED, 3);
    Label label = call(unit -> unit.add(LABEL, draft, Map.of()));
    workspace.users().delete(bob);
    assertThat(find(ada.id(), label))
        .hasValueSatisfying(stored -> assertThat(stored.reviewerId()).isNull());
    workspace.tenant(ada.id()).hierarchy().clients().delete(acme);
    assertThat(find(ada.id(), label)).isEmpty();
  }

  @Test
  void anotherTenantHasNoSuchLabel() {
    Label label = add("urgent", 3);
    assertThat(find(UUID.fromString("00000000-0000-7000-8000-00000000000b"), label)).isEmpty();
    assertThat(find(ada.id(), label)).contains(label);
  }

  private Label add(String name, int weight) {
    return call(unit -> unit.add(LABEL, LabelDraft.of(acme.id(), name, weight), Map.of()));
  }

  private Optional<Label> find(UUID tenantId, Label label) {
    return inTransaction(tenantId, unit -> unit.find(LABELS, label.id()));
  }

  private <T> T call(Function<UnitOfWork, T> work) {
    return inTransaction(ada.id(), work);
  }

  private <T> T inTransaction(UUID tenantId, Function<UnitOfWork, T> work) {
    Environment environment =
        new Environment(
            InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")),
            () -> new UUID(0x7000, ids.incrementAndGet()),
            Set.of(Context.LOG),
            new Stopwatch(Duration.ofMinutes(1), (what, took) -> {}),
            WriteGuard.none(),
            (change, unit) -> {});
    return storage.transaction(
        Access.WRITE,
        transaction -> work.apply(new UnitOfWork(transaction, environment, tenantId, ada.id())));
  }
}

package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.Batch;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Input that is wrong on purpose: it is refused in a documented way, and nothing is stored. */
public abstract class BadInputContract extends LogContract {

  private static final List<String> ILLEGAL = List.of("a\u0000b", "\ud83d", "\ude00 x", "\u0000");

  /** For subclasses. */
  protected BadInputContract() {}

  private List<DraftCase<?>> cases() {
    Placement place = tree(mine(), "one");
    return DraftCase.all(mine(), place, record("log"));
  }

  @Test
  void whatIsLeftOutTakesItsDefaultOrIsToldToBeRequired() {
    for (DraftCase<?> draft : cases()) {
      for (RecordComponent component : draft.components()) {
        long before = draft.count().getAsLong();
        Throwable thrown = catchThrowable(() -> draft.addWith(component, null));
        String as = draft + "." + component.getName() + ": " + thrown;
        boolean stored = thrown == null;
        assertThat(draft.count().getAsLong()).as(as).isEqualTo(before + (stored ? 1 : 0));
        if (thrown instanceof WorklogException.Invalid invalid) {
          assertThat(invalid.violations())
              .as(as)
              .allMatch(violation -> violation.path().equals(component.getName()))
              .allMatch(violation -> List.of("required", "blank").contains(violation.code()));
        } else if (thrown != null) {
          // The valid draft was stored before, by leaving out something that has a default.
          assertThat(thrown).as(as).isInstanceOf(WorklogException.Conflict.class);
        }
      }
    }
  }

  @Test
  void illegalTextIsRefusedInEveryComponent() {
    for (DraftCase<?> draft : cases()) {
      for (RecordComponent component : draft.components()) {
        for (String illegal : ILLEGAL) {
          if (component.getType() == String.class) {
            refuses(draft, component, illegal, component.getName());
          } else if (component.getType() == List.class) {
            refuses(draft, component, List.of("ok", illegal), component.getName() + "[1]");
          }
        }
      }
    }
  }

  private static void refuses(
      DraftCase<?> draft, RecordComponent component, Object illegal, String path) {
    long before = draft.count().getAsLong();
    String as = draft + "." + path;
    assertThat(codes(() -> draft.addWith(component, illegal)))
        .as(as)
        .containsExactly(path + " illegal_text");
    assertThat(draft.count().getAsLong()).as(as).isEqualTo(before);
  }

  @Test
  void endlessTextIsRefusedInEveryComponent() {
    String endless = "x".repeat(1_000_001);
    for (DraftCase<?> draft : cases()) {
      for (RecordComponent component : draft.components()) {
        if (component.getType() == String.class) {
          long before = draft.count().getAsLong();
          assertThat(codes(() -> draft.addWith(component, endless)))
              .as("%s.%s", draft, component.getName())
              .contains(component.getName() + " too_long");
          assertThat(draft.count().getAsLong()).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void idsThatNobodyHasAreRefused() {
    for (DraftCase<?> draft : cases()) {
      for (RecordComponent component : draft.components()) {
        if (component.getType() == UUID.class) {
          long before = draft.count().getAsLong();
          Throwable thrown = catchThrowable(() -> draft.addWith(component, UUID.randomUUID()));
          assertThat(thrown)
              .as("%s.%s", draft, component.getName())
              .isInstanceOfAny(WorklogException.Invalid.class, WorklogException.NotFound.class);
          assertThat(draft.count().getAsLong()).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void anEditThatGivesNoDraftChangesNothing() {
    WorkLog log = record("x");
    thrown(NullPointerException.class, () -> logs().update(log, draft -> none()));
    assertThat(now(log)).isEqualTo(log);
    thrown(NullPointerException.class, () -> workspace().users().update(ada(), draft -> none()));
    assertThat(workspace().users().find(ada().id())).contains(ada());
  }

  @Test
  void nullArgumentsAreRefusedBeforeAnythingIsStored() {
    WorkLog log = record("x");
    List<Runnable> calls =
        List.of(
            () -> logs().record(none()),
            () -> logs().find(none()),
            () -> logs().view(none()),
            () -> logs().update(none(), draft -> draft),
            () -> logs().update(log, none()),
            () -> logs().delete(none()),
            () -> logs().page(none(), 1, 1),
            () -> logs().page(WorkLogFilter.ALL, none(), 1, 1),
            () -> logs().slice(WorkLogFilter.ALL, (WorkLogOrder) none(), 1, null),
            () -> logs().recordAll(none(), Batch.ROW_BY_ROW),
            () -> logs().recordAll(List.of(draft("y")), none()),
            () -> logs().recordAll(List.of(draft("y")), Batch.ROW_BY_ROW, none()),
            () -> logs().backfill(none()),
            () -> logs().bullets().add(none()),
            () -> mine().hierarchy().resolve(none()),
            () -> mine().hierarchy().path(none()),
            () -> mine().hierarchy().clients().add(none()),
            () -> mine().hierarchy().clients().list(none()),
            () -> workspace().users().register(none()),
            () -> workspace().users().link(none(), "x"),
            () -> workspace().users().findByEmail(none()),
            () -> workspace().tenant(none()));
    for (int i = 0; i < calls.size(); i++) {
      assertThat(catchThrowable(calls.get(i)::run))
          .as("call %s", i)
          .isInstanceOf(NullPointerException.class);
    }
    assertThat(total()).isEqualTo(1);
    assertThat(now(log)).isEqualTo(log);
  }

  // What a caller without null checks would hand in.
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T none() {
    return null;
  }
}

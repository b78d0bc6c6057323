package dev.worklog.tck.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.tck.Contract;
import org.junit.jupiter.api.Test;

/** Recording work logs: defaults, what is filled in and what is refused. */
public abstract class RecordingContract extends Contract {

  /** For subclasses. */
  protected RecordingContract() {}

  @Test
  void aTaskBringsItsWholeChain() {
    Placement task = tree(mine(), "one");
    WorkLog log =
        mine()
            .logs()
            .record(
                WorkLogDraft.of(TODAY, "Did it")
                    .withPlacement(Placement.NONE.withTaskId(task.taskId())));
    assertThat(log.placement()).isEqualTo(task);
    assertThat(mine().logs().find(log.id())).contains(log);
  }
}

package dev.worklog.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.log.BulletKind;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Resume;
import org.junit.jupiter.api.Test;

/** Selected resume bullets by client, project and role. */
public abstract class ResumesContract extends ReportContract {

  /** For subclasses. */
  protected ResumesContract() {}

  private WorkLog achieved(int daysAgo, Placement place, String what) {
    WorkLog log = record(did(daysAgo, "Worked on it").withPlacement(place));
    mine()
        .logs()
        .bullets()
        .add(
            WorkLogBulletDraft.of(log.id(), what)
                .withKind(BulletKind.RESUME)
                .withIsSelected(true)
                .withMetrics(JsonObject.of("latency_ms", 120)));
    return log;
  }

  @Test
  void selectedBulletsStandByPositionWithTheLatestFirst() {
    Placement one = tree(mine(), "one");
    Placement two = tree(mine(), "two");
    mine()
        .hierarchy()
        .projects()
        .update(
            mine().hierarchy().projects().find(id(one.projectId())).orElseThrow(),
            draft -> draft.withRole("Architect"));
    achieved(300, one, "Older");
    WorkLog latest = achieved(200, one, "Old");
    achieved(100, two, "Other");
    achieved(400, Placement.NONE, "Alone");
    mine().logs().links().add(WorkLogExternalLinkDraft.of(latest.id(), "https://example.org/7"));
    mine().logs().bullets().add(WorkLogBulletDraft.of(latest.id(), "A note").withIsSelected(true));
    mine()
        .logs()
        .bullets()
        .add(WorkLogBulletDraft.of(latest.id(), "Not chosen").withKind(BulletKind.RESUME));
    Resume resume = mine().reports().resume(WorkLogFilter.ALL);
    assertThat(resume.positions())
        .extracting(Resume.Position::client)
        .containsExactly("client two", "client one", null);
    Resume.Position position = resume.positions().get(1);
    assertThat(position.role()).isEqualTo("Architect");
    assertThat(position.from()).isEqualTo(TODAY.minusDays(300));
    assertThat(position.to()).isEqualTo(TODAY.minusDays(200));
    assertThat(position.achievements())
        .extracting(each -> each.bullet().text())
        .containsExactly("Old", "Older");
    assertThat(position.achievements().get(0).entry().view().links()).hasSize(1);
    assertThat(resume.markdown())
        .contains("## Architect, client one / project one", "latency\\_ms: 120")
        .contains("https://example.org/7")
        .doesNotContain("A note", "Not chosen");
  }

  @Test
  void theFilterRestrictsAndOthersAreNotShown() {
    achieved(10, Placement.NONE, "Mine");
    assertThat(mine().reports().resume(WorkLogFilter.ALL.withFrom(TODAY)).positions()).isEmpty();
    assertThat(theirs().reports().resume(WorkLogFilter.ALL).positions()).isEmpty();
    assertThat(mine().reports().resume(WorkLogFilter.ALL).positions()).hasSize(1);
  }
}

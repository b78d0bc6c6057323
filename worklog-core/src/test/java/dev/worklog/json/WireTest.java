package dev.worklog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.ProjectSource;
import dev.worklog.identity.AuthProvider;
import dev.worklog.identity.LearningRole;
import dev.worklog.identity.Role;
import dev.worklog.log.AttachmentKind;
import dev.worklog.log.BulletKind;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.LinkSystem;
import dev.worklog.log.SignalKind;
import dev.worklog.log.SignalSource;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.StorageProvider;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {

  @Test
  void everyEnumIsSpelledAsTheDocumentsSpellIt() {
    assertThat(Wire.all(Role.class)).containsExactly("member", "admin");
    assertThat(Wire.all(LearningRole.class)).containsExactly("learner", "mentor", "admin");
    assertThat(Wire.all(AuthProvider.class)).containsExactly("local", "microsoft", "google");
    assertThat(Wire.all(ProjectSource.class)).containsExactly("local", "remote");
    assertThat(Wire.all(WorkType.class))
        .containsExactly("delivery", "planning", "incident", "support", "learning", "other");
    assertThat(Wire.all(WorkLogStatus.class))
        .containsExactly("draft", "ready", "final", "archived");
    assertThat(Wire.all(WorkLogSource.class))
        .containsExactly("manual", "assistant", "email", "slack", "calendar", "ticket", "other");
    assertThat(Wire.all(EnrichmentStatus.class))
        .containsExactly("pending", "enriched", "reviewed", "rejected", "error");
  }

  @Test
  void everyEnumOfArtifactsIsSpelledAsTheDocumentsSpellIt() {
    assertThat(Wire.all(AttachmentKind.class))
        .containsExactly("image", "document", "code", "audio", "video", "other");
    assertThat(Wire.all(StorageProvider.class)).containsExactly("minio", "local", "other");
    assertThat(Wire.all(SignalKind.class))
        .containsExactly("skill", "technology", "tool", "method", "domain");
    assertThat(Wire.all(SignalSource.class)).containsExactly("ai", "manual", "import");
    assertThat(Wire.all(SignalStatus.class)).containsExactly("suggested", "accepted", "rejected");
    assertThat(Wire.all(BulletKind.class)).containsExactly("note", "status", "resume");
    assertThat(Wire.all(LinkSystem.class))
        .containsExactly("jira", "github", "gitlab", "linear", "asana", "other");
  }

  @Test
  void aSpellingReadsBackAsItsConstant() {
    for (WorkLogStatus status : WorkLogStatus.values()) {
      assertThat(Wire.parse(WorkLogStatus.class, status.wire())).isEqualTo(status);
    }
  }

  @Test
  void anUnknownSpellingIsRefusedByNameWithTheAllowedOnes() {
    for (String unknown : List.of("", "DRAFT", "Draft", " draft", "finished")) {
      WorklogException.Invalid refusal =
          catchThrowableOfType(
              WorklogException.Invalid.class, () -> Wire.parse(WorkLogStatus.class, unknown));
      List<String> allowed = List.of("draft", "ready", "final", "archived");
      assertThat(refusal.violations())
          .containsExactly(
              new Violation(
                  "",
                  "unknown_value",
                  "'" + unknown + "' is none of [draft, ready, final, archived]",
                  Map.of("value", unknown, "allowed", allowed)));
    }
  }
}

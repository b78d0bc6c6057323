package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.json.JsonObject;
import dev.worklog.log.Attachment;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.AttachmentKind;
import dev.worklog.log.BulletKind;
import dev.worklog.log.LinkSystem;
import dev.worklog.log.SignalKind;
import dev.worklog.log.SignalSource;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.StorageProvider;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSkillSignalDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attachments, signals, bullets and links: defaults, limits, keys and orders. */
public abstract class ArtifactFieldsContract extends LogContract {

  /** For subclasses. */
  protected ArtifactFieldsContract() {}

  @Test
  void aNewAttachmentIsADocumentOfUnknownSize() {
    WorkLog log = record("x");
    Attachment file = logs().attachments().add(AttachmentDraft.of(log.id(), "a/b", "b.txt"));
    assertThat(file.kind()).isEqualTo(AttachmentKind.DOCUMENT);
    assertThat(file.storageProvider()).isEqualTo(StorageProvider.MINIO);
    assertThat(file.uploadedById()).isEqualTo(ada().id());
    assertThat(file.sizeBytes()).isZero();
    assertThat(List.of(file.mimeType(), file.description(), file.checksumSha256()))
        .containsOnly("");
    assertThat(file.metadata()).isEqualTo(JsonObject.EMPTY);
  }

  @Test
  void attachmentsAreCheckedAndKept() {
    WorkLog log = record("x");
    AttachmentDraft most =
        AttachmentDraft.of(log.id(), "k".repeat(500), "f".repeat(255))
            .withKind(AttachmentKind.CODE)
            .withStorageProvider(StorageProvider.LOCAL)
            .withMimeType("m".repeat(120))
            .withChecksumSha256("c".repeat(64))
            .withSizeBytes(Long.MAX_VALUE)
            .withMetadata(JsonObject.of("width", 10));
    Attachment file = logs().attachments().add(most);
    assertThat(logs().attachments().find(file.id())).contains(file);
    assertThat(file.sizeBytes()).isEqualTo(Long.MAX_VALUE);
    AttachmentDraft beyond =
        AttachmentDraft.of(log.id(), "k".repeat(501), "f".repeat(256))
            .withMimeType("m".repeat(121))
            .withChecksumSha256("c".repeat(65))
            .withSizeBytes(-1L);
    assertThat(codes(() -> logs().attachments().add(beyond)))
        .containsExactlyInAnyOrder(
            "objectKey too_long",
            "filename too_long",
            "mimeType too_long",
            "checksumSha256 too_long",
            "sizeBytes out_of_range");
    assertThat(codes(() -> logs().attachments().add(AttachmentDraft.of(log.id(), " ", ""))))
        .containsExactly("objectKey blank", "filename blank");
    assertThat(logs().attachments().of(log.id())).containsExactly(file);
  }

  // Hole 8.
  @Test
  void theEndingOfAFileNameTellsItsKind() {
    Map<String, AttachmentKind> kinds =
        Map.of(
            "a.PNG", AttachmentKind.IMAGE,
            "b.tar.pdf", AttachmentKind.DOCUMENT,
            "C.java", AttachmentKind.CODE,
            "d.mp3", AttachmentKind.AUDIO,
            "e.mp4", AttachmentKind.VIDEO,
            "f.zip", AttachmentKind.OTHER,
            "md", AttachmentKind.OTHER,
            "g.", AttachmentKind.OTHER,
            "", AttachmentKind.OTHER);
    kinds.forEach(
        (name, kind) -> assertThat(AttachmentKind.ofFilename(name)).as(name).isEqualTo(kind));
  }

  @Test
  void attachmentsAndLinksAreListedLatestFirst() {
    WorkLog log = record("x");
    for (String name : List.of("b", "c", "a")) {
      ArtifactKind.ATTACHMENT.add(logs(), log.id(), name);
      ArtifactKind.LINK.add(logs(), log.id(), name);
    }
    assertThat(logs().attachments().of(log.id()))
        .extracting(Attachment::filename)
        .containsExactly("a", "c", "b");
    assertThat(logs().links().of(log.id()))
        .extracting(link -> link.url().substring("https://example.org/".length()))
        .containsExactly("a", "c", "b");
  }

  @Test
  void aNewSignalIsASkillSuggestedByAnAiHalfSure() {
    WorkLog log = record("x");
    WorkLogSkillSignal signal =
        logs().signals().add(WorkLogSkillSignalDraft.of(log.id(), " Java "));
    assertThat(signal.name()).isEqualTo("Java");
    assertThat(signal.kind()).isEqualTo(SignalKind.SKILL);
    assertThat(signal.confidence()).isEqualTo(0.5);
    assertThat(signal.source()).isEqualTo(SignalSource.AI);
    assertThat(signal.status()).isEqualTo(SignalStatus.SUGGESTED);
    assertThat(signal.evidence()).isEmpty();
    assertThat(signal.metadata()).isEqualTo(JsonObject.EMPTY);
  }

  // Behaviour case 18; hole 5.
  @Test
  void confidenceIsFromZeroToOne() {
    WorkLog log = record("x");
    WorkLogSkillSignalDraft draft = WorkLogSkillSignalDraft.of(log.id(), "Java");
    for (double wrong :
        new double[] {1.5, -0.1, Math.nextUp(1.0), Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(codes(() -> logs().signals().add(draft.withConfidence(wrong))))
          .as("%s", wrong)
          .containsExactly("confidence out_of_range");
    }
    for (double right : new double[] {0, -0.0, 1, 0.1, 1e-300}) {
      WorkLogSkillSignal signal =
          logs().signals().add(draft.withName("at " + right).withConfidence(right));
      assertThat(logs().signals().find(signal.id()).orElseThrow().confidence())
          .isEqualTo(right + 0.0);
    }
    assertThat(codes(() -> logs().signals().add(draft.withName(" ").withEvidence("\u0000"))))
        .containsExactlyInAnyOrder("name blank", "evidence illegal_text");
    assertThat(codes(() -> logs().signals().add(draft.withName("x".repeat(201)))))
        .containsExactly("name too_long");
  }

  // Behaviour case 18.
  @Test
  void aSignalIsUniqueInNameAndKindWithinItsLog() {
    WorkLog log = record("x");
    WorkLog other = record("y");
    WorkLogSkillSignalDraft draft = WorkLogSkillSignalDraft.of(log.id(), "Java");
    WorkLogSkillSignal signal = logs().signals().add(draft);
    String key = "uk_worklog_skill_signals_tenant_id_worklog_id_name_kind";
    assertThat(conflict(() -> logs().signals().add(draft.withName("Java ")))).isEqualTo(key);
    logs().signals().add(draft.withKind(SignalKind.TECHNOLOGY));
    logs().signals().add(draft.withName("java"));
    logs().signals().add(draft.withWorklogId(other.id()));
    assertThat(
            conflict(
                () -> logs().signals().update(signal, edited -> edited.withWorklogId(other.id()))))
        .isEqualTo(key);
    assertThat(logs().signals().of(log.id())).hasSize(3);
  }

  @Test
  void signalsAreListedSurestFirstThenByName() {
    WorkLog log = record("x");
    WorkLogSkillSignalDraft draft = WorkLogSkillSignalDraft.of(log.id(), "x");
    logs().signals().add(draft.withName("b").withConfidence(0.5));
    logs().signals().add(draft.withName("c").withConfidence(0.9));
    logs().signals().add(draft.withName("a").withConfidence(0.5));
    logs().signals().add(draft.withName("B").withConfidence(0.5));
    assertThat(logs().signals().of(log.id()))
        .extracting(WorkLogSkillSignal::name)
        .containsExactly("c", "B", "a", "b");
  }

  @Test
  void aSuggestedSignalIsAcceptedOrRejected() {
    WorkLog log = record("x");
    WorkLogSkillSignal signal = ArtifactKind.SIGNAL.add(logs(), log.id(), "Java");
    for (SignalStatus status : List.of(SignalStatus.ACCEPTED, SignalStatus.REJECTED)) {
      signal = logs().signals().update(signal, draft -> draft.withStatus(status));
      assertThat(logs().signals().find(signal.id()).orElseThrow().status()).isEqualTo(status);
    }
    assertThat(now(log)).isEqualTo(log);
  }

  @Test
  void aNewBulletIsANoteOfAPersonThatIsNotSelected() {
    WorkLog log = record("x");
    WorkLogBullet bullet = logs().bullets().add(WorkLogBulletDraft.of(log.id(), " Shipped "));
    assertThat(bullet.text()).isEqualTo(" Shipped ");
    assertThat(bullet.kind()).isEqualTo(BulletKind.NOTE);
    assertThat(bullet.isAiGenerated()).isFalse();
    assertThat(bullet.isSelected()).isFalse();
    assertThat(bullet.sortOrder()).isZero();
    assertThat(bullet.metrics()).isEqualTo(JsonObject.EMPTY);
    assertThat(bullet.metadata()).isEqualTo(JsonObject.EMPTY);
    WorkLogBulletDraft wrong = WorkLogBulletDraft.of(log.id(), "\t").withSortOrder(-1);
    assertThat(codes(() -> logs().bullets().add(wrong)))
        .containsExactly("text blank", "sortOrder out_of_range");
  }

  @Test
  void bulletsAreListedByTheirOrderThenLatestFirst() {
    WorkLog log = record("x");
    WorkLogBulletDraft draft = WorkLogBulletDraft.of(log.id(), "x");
    logs().bullets().add(draft.withText("second").withSortOrder(1));
    logs().bullets().add(draft.withText("older"));
    WorkLogBullet newer = logs().bullets().add(draft.withText("newer"));
    assertThat(logs().bullets().of(log.id()))
        .extracting(WorkLogBullet::text)
        .containsExactly("newer", "older", "second");
    logs().bullets().update(newer, edited -> edited.withSortOrder(2).withIsSelected(true));
    assertThat(logs().bullets().of(log.id()))
        .extracting(WorkLogBullet::text)
        .containsExactly("older", "second", "newer");
  }

  @Test
  void aNewLinkLeadsToSomeOtherSystem() {
    WorkLog log = record("x");
    WorkLogExternalLink link =
        logs().links().add(WorkLogExternalLinkDraft.of(log.id(), " https://example.org/1 "));
    assertThat(link.url()).isEqualTo("https://example.org/1");
    assertThat(link.system()).isEqualTo(LinkSystem.OTHER);
    assertThat(List.of(link.externalKey(), link.title())).containsOnly("");
    assertThat(link.metadata()).isEqualTo(JsonObject.EMPTY);
    WorkLogExternalLinkDraft wrong =
        WorkLogExternalLinkDraft.of(log.id(), "example.org")
            .withExternalKey("k".repeat(121))
            .withTitle("t".repeat(241));
    assertThat(codes(() -> logs().links().add(wrong)))
        .containsExactlyInAnyOrder("externalKey too_long", "url url", "title too_long");
    assertThat(codes(() -> logs().links().add(wrong.withUrl("").withExternalKey("").withTitle(""))))
        .containsExactly("url blank");
  }

  // Behaviour case 19.
  @Test
  void anAddressIsLinkedOncePerLog() {
    WorkLog log = record("x");
    WorkLog other = record("y");
    WorkLogExternalLinkDraft draft = WorkLogExternalLinkDraft.of(log.id(), "https://example.org");
    logs().links().add(draft);
    assertThat(conflict(() -> logs().links().add(draft.withSystem(LinkSystem.JIRA))))
        .isEqualTo("uk_worklog_external_links_tenant_id_worklog_id_url");
    logs().links().add(draft.withWorklogId(other.id()));
    logs().links().add(draft.withUrl("https://example.org/"));
    assertThat(logs().links().of(log.id())).hasSize(2);
  }
}

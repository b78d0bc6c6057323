package dev.worklog.tck.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.exchange.ExportedUser;
import dev.worklog.exchange.Ids;
import dev.worklog.exchange.Imported;
import dev.worklog.exchange.UserMapping;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.tck.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who the people of a file are where it is imported: never somebody else. */
public abstract class ImportedPeopleContract extends ExchangeContract {

  private String ref;
  private User grace;
  private Tenant hers;

  /** For subclasses. */
  protected ImportedPeopleContract() {}

  /** Somebody with everything that a person may be known by. */
  @BeforeEach
  protected void registerGrace() {
    ref = "ref " + ada().id();
    grace =
        workspace()
            .users()
            .register(
                UserDraft.of("Grace")
                    .withExternalRef(ref)
                    .withEmail("Grace." + ada().id() + "@example.org"),
                "secret 123".toCharArray());
    hers = workspace().tenant(grace.id());
    fill(hers, "work");
  }

  /** A file in which Grace has another id, as if it came from another storage. */
  private List<String> fromElsewhere() {
    String elsewhere = new UUID(grace.id().getLeastSignificantBits(), 1).toString();
    List<String> file = export(hers);
    file.replaceAll(line -> line.replace(grace.id().toString(), elsewhere));
    return file;
  }

  private List<String> fromElsewhere(String was, String is) {
    List<String> file = fromElsewhere();
    int line = line(file, "{\"user\"") - 1;
    assertThat(file.get(line)).contains(was);
    file.set(line, file.get(line).replace(was, is));
    return file;
  }

  private void change(UnaryOperator<UserDraft> edit) {
    grace = workspace().users().update(grace, edit);
  }

  private UUID owner(List<String> file, UserMapping users) {
    Tenant other = empty();
    Imported imported = Files.read(other.exchange(), file, Ids.NEW, users);
    assertThat(logs(other)).extracting(WorkLog::userId).hasSize(1);
    UUID owner = logs(other).get(0).userId();
    assertThat(imported.users().values()).containsExactly(owner);
    return owner;
  }

  private UUID owner(List<String> file) {
    return owner(file, UserMapping.BY_RULE);
  }

  private void assertRefused(List<String> file, UserMapping users, String code) {
    Tenant other = empty();
    assertThat(Refusals.codes(() -> Files.read(other.exchange(), file, Ids.NEW, users)))
        .containsExactly("line " + line(file, "{\"user\"") + ".user " + code);
    assertThat(export(other)).hasSize(3);
  }

  @Test
  void aFileSaysNoMoreOfAPersonThanNeedBe() {
    List<String> file = export(hers);
    assertThat(file.get(line(file, "{\"user\"") - 1))
        .isEqualTo(
            "{\"user\":{\"id\":\"%s\",\"external_ref\":\"%s\",\"email\":\"%s\",\"display_name\":\"Grace\",\"is_active\":true}}"
                .formatted(grace.id(), ref, grace.email()));
  }

  @Test
  void theSameIdIsTheSamePerson() {
    List<String> file = export(hers);
    change(draft -> draft.withExternalRef(ref + "'").withEmail(null));
    assertThat(owner(file)).isEqualTo(grace.id());
  }

  @Test
  void theSameExternalReferenceAndAddressAreTheSamePerson() {
    assertThat(owner(fromElsewhere())).isEqualTo(grace.id());
  }

  @Test
  void theSameExternalReferenceIsEnoughWhereOneHasNoAddress() {
    List<String> file = fromElsewhere();
    change(draft -> draft.withEmail(null));
    assertThat(owner(file)).isEqualTo(grace.id());
  }

  @Test
  void theSameAddressIsEnoughWhateverItsCaseWhereOneHasNoExternalReference() {
    List<String> file = fromElsewhere("\"Grace.", "\"gRACE.");
    change(draft -> draft.withExternalRef(null));
    assertThat(owner(file)).isEqualTo(grace.id());
  }

  @Test
  void theSameExternalReferenceWithAnotherAddressIsLeftToTheCaller() {
    List<String> file = fromElsewhere("\"Grace.", "\"Other.");
    assertRefused(file, UserMapping.BY_RULE, "ambiguous_user");
    assertThat(owner(file, user -> Optional.of(bob().id()))).isEqualTo(bob().id());
  }

  @Test
  void theSameAddressWithAnotherExternalReferenceIsLeftToTheCaller() {
    assertRefused(
        fromElsewhere("\"" + ref, "\"other " + ref), UserMapping.BY_RULE, "ambiguous_user");
  }

  @Test
  void anExternalReferenceAndAnAddressOfTwoPeopleAreLeftToTheCaller() {
    List<String> file = fromElsewhere();
    change(draft -> draft.withEmail(null));
    workspace().users().register(UserDraft.ofEmail("Grace." + ada().id() + "@example.org"));
    assertRefused(file, UserMapping.BY_RULE, "ambiguous_user");
  }

  @Test
  void twoPeopleOfAFileAreNotOneHere() {
    List<String> file = fromElsewhere();
    int line = line(file, "{\"user\"");
    file.add(
        line,
        "{\"user\":{\"id\":\"%s\",\"external_ref\":null,\"email\":null,\"display_name\":\"G\",\"is_active\":true}}"
            .formatted(grace.id()));
    Tenant other = empty();
    assertThat(Refusals.codes(() -> Files.read(other.exchange(), file, Ids.NEW)))
        .containsExactly("line " + (line + 1) + ".user ambiguous_user");
  }

  @Test
  void whoIsUnknownIsAddedWithoutAPassword() {
    List<String> file = fromElsewhere();
    UUID there = UUID.fromString(file.get(line(file, "{\"user\"") - 1).substring(15, 51));
    workspace().users().deleteDespiteOthers(grace);
    Tenant other = empty();
    assertThat(Files.read(other.exchange(), file, Ids.SAME).users()).containsEntry(there, there);
    User added = workspace().users().find(there).orElseThrow();
    assertThat(added.externalRef()).isEqualTo(ref);
    assertThat(added.email()).isEqualTo(grace.email());
    assertThat(added.displayName()).isEqualTo("Grace");
    assertThat(added.isActive()).isTrue();
    assertThat(added.passwordHash()).isNull();
    assertThat(logs(other)).extracting(WorkLog::userId).containsExactly(there);
  }

  @Test
  void whoIsAddedBesideNewIdsGetsANewOneAndStaysInactive() {
    change(draft -> draft.withIsActive(false));
    List<String> file = fromElsewhere();
    UUID there = UUID.fromString(file.get(line(file, "{\"user\"") - 1).substring(15, 51));
    workspace().users().deleteDespiteOthers(grace);
    UUID here = owner(file);
    assertThat(here).isNotEqualTo(there);
    assertThat(workspace().users().find(here))
        .hasValueSatisfying(u -> assertThat(u.isActive()).isFalse());
  }

  @Test
  void theCallerMayDecide() {
    List<ExportedUser> asked = new ArrayList<>();
    UUID owner =
        owner(
            export(hers),
            user -> {
              asked.add(user);
              return Optional.of(bob().id());
            });
    assertThat(owner).isEqualTo(bob().id());
    assertThat(asked)
        .containsExactly(new ExportedUser(grace.id(), ref, grace.email(), "Grace", true));
    assertRefused(export(hers), user -> Optional.of(new UUID(1, 1)), "unknown_user");
  }

  @Test
  void whoIsSaidWronglyIsRefused() {
    List<String> file = fromElsewhere("@example.org", "");
    int line = line(file, "{\"user\"");
    Tenant other = empty();
    assertThat(Refusals.codes(() -> Files.read(other.exchange(), file, Ids.NEW)))
        .containsExactly("line " + line + ".user.email email");
  }
}

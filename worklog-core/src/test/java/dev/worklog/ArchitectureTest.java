package dev.worklog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  // From the bottom up: each may use those before it, and none after it.
  private static final List<String> ROOMS =
      List.of(
          "errors",
          "json",
          "page",
          "storage",
          "entity",
          "identity",
          "hierarchy",
          "log",
          "enrichment",
          "report",
          "exchange");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.worklog");

  @Test
  void noRoomUsesOneAboveIt() {
    for (int i = 0; i < ROOMS.size(); i++) {
      String[] above =
          ROOMS.subList(i + 1, ROOMS.size()).stream()
              .map(room -> "dev.worklog." + room + "..")
              .toArray(String[]::new);
      if (above.length > 0) {
        check(
            noClasses()
                .that()
                .resideInAPackage("dev.worklog." + ROOMS.get(i) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above));
      }
    }
  }

  @Test
  void onlyTheRootSeesTheRoot() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.worklog")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.worklog"));
  }

  @Test
  void thereAreNoCircles() {
    check(slices().matching("dev.worklog.(*)..").should().beFreeOfCycles());
  }

  @Test
  void theCoreKnowsNoStorage() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta..", "org.hibernate.."));
  }

  @Test
  void nothingReadsTheTimeOrMakesIdsOnItsOwn() {
    check(noClasses().should().callMethod(java.time.Instant.class, "now"));
    check(noClasses().should().callMethod(java.time.LocalDate.class, "now"));
    check(noClasses().should().callMethod(java.util.UUID.class, "randomUUID"));
    check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void nothingIsCalledImplManagerHelperOrUtil() {
    check(noClasses().should().haveSimpleNameEndingWith("Impl"));
    check(noClasses().should().haveSimpleNameEndingWith("Manager"));
    check(noClasses().should().haveSimpleNameEndingWith("Helper"));
    check(noClasses().should().haveSimpleNameContaining("Util"));
  }

  private void check(ArchRule rule) {
    rule.check(classes);
  }
}

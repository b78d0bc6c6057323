package dev.worklog.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SkillNamesTest {

  @Test
  void spellingsOfOneSkillAreTheSame() {
    for (List<String> same :
        List.of(
            List.of("Node.js", "nodejs", " NODE.JS ", "node-js", "Node_JS"),
            List.of("Java", "java programming", "Java Language"),
            List.of("Spring", "Spring Framework"),
            List.of("React", "React library"),
            List.of("CI/CD", "ci/cd"),
            List.of("Machine  learning", "machine\tlearning"),
            List.of("C#", "c# language"))) {
      assertThat(same.stream().map(SkillNames::normal).distinct()).as("%s", same).hasSize(1);
    }
  }

  @Test
  void differentSkillsStayDifferent() {
    assertThat(
            List.of("C", "C++", "C#", ".NET", "Net", "ASP.NET", "F#", "R", "Go", "-", "_", "...")
                .stream()
                .map(SkillNames::normal))
        .doesNotHaveDuplicates()
        .contains(".net", "c#", "c++", "-");
  }

  @Test
  void onlyOneEndingIsTakenOffAndNothingIsLeftEmpty() {
    assertThat(SkillNames.normal("Rust programming language")).isEqualTo("rust programming");
    assertThat(SkillNames.normal("Programming")).isEqualTo("programming");
    assertThat(SkillNames.normal(" language")).isEqualTo("language");
    assertThat(SkillNames.normal("--")).isEqualTo("--");
  }
}

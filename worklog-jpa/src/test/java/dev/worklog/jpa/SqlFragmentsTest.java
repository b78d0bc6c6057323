package dev.worklog.jpa;

import org.junit.jupiter.api.Nested;

class SqlFragmentsTest {

  @Nested
  class H2Test extends SqlFragments {
    H2Test() {
      super(DatabaseKind.H2);
    }
  }

  @Nested
  class PostgresTest extends SqlFragments {
    PostgresTest() {
      super(DatabaseKind.POSTGRES);
    }
  }

  @Nested
  class MariadbTest extends SqlFragments {
    MariadbTest() {
      super(DatabaseKind.MARIADB);
    }
  }
}

package dev.worklog.jpa;

import org.junit.jupiter.api.Nested;

class StatementCountTest {

  @Nested
  class H2Test extends StatementCounts {
    H2Test() {
      super(DatabaseKind.H2);
    }
  }

  @Nested
  class PostgresTest extends StatementCounts {
    PostgresTest() {
      super(DatabaseKind.POSTGRES);
    }
  }

  @Nested
  class MariadbTest extends StatementCounts {
    MariadbTest() {
      super(DatabaseKind.MARIADB);
    }
  }

  @Nested
  class H2RoomsTest extends RoomStatementCounts {
    H2RoomsTest() {
      super(DatabaseKind.H2);
    }
  }

  @Nested
  class PostgresRoomsTest extends RoomStatementCounts {
    PostgresRoomsTest() {
      super(DatabaseKind.POSTGRES);
    }
  }

  @Nested
  class MariadbRoomsTest extends RoomStatementCounts {
    MariadbRoomsTest() {
      super(DatabaseKind.MARIADB);
    }
  }
}

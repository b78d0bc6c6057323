package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.storage.Column;
import dev.worklog.storage.Table;
import dev.worklog.tck.storage.SampleTables;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Descriptions of tables say of their records what the records say of themselves. */
class DescriptionsTest {

  @Test
  void aColumnMayBeNullWhereItsComponentIsMarked() {
    List<String> marked = new ArrayList<>();
    List<String> nullable = new ArrayList<>();
    for (Table<?> table : SampleTables.SCHEMA.tables()) {
      for (Column<?, ?> column : table.columns()) {
        if (!column.derived() && isMarked(table.type(), column.path())) {
          marked.add(table + "." + column);
        }
        if (!column.derived() && column.nullable()) {
          nullable.add(table + "." + column);
        }
      }
    }
    assertThat(marked).isNotEmpty();
    assertThat(nullable).isEqualTo(marked);
  }

  /** Whether a component on the path, which leads from record to record, is marked nullable. */
  private static boolean isMarked(Class<?> record, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getName().equals(name)) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
            || (dot >= 0 && isMarked(component.getType(), path.substring(dot + 1)));
      }
    }
    throw new AssertionError(record + " has no component " + name);
  }
}

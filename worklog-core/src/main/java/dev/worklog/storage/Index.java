package dev.worklog.storage;

import java.util.List;

/** Columns by which rows are found and listed. */
public record Index<R>(String name, List<Order<R>> columns) {

  public Index {
    columns = List.copyOf(columns);
  }
}

package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a file.
 *
 * @param line where it starts in the file; the first is 1
 * @param cells as many as the header has names, unless the row is a {@link #misfit}
 */
record CsvRow(long line, CsvHeader header, List<String> cells) {

  /** A row; what is blank beyond the last column is left out. */
  static CsvRow of(long line, CsvHeader header, List<String> cells) {
    int columns = header.names().size();
    boolean blankEnd =
        cells.size() > columns
            && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
    return new CsvRow(line, header, List.copyOf(blankEnd ? cells.subList(0, columns) : cells));
  }

  /** Why its cells cannot be told apart; empty if they can. */
  Optional<Violation> misfit() {
    int columns = header.names().size();
    return cells.size() == columns
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "",
                "cells",
                "has " + cells.size() + " cells where the header has " + columns,
                Map.of("actual", cells.size(), "header", columns)));
  }

  /** What a column says, and under which name. */
  record Cell(String column, String text) {

    boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /** The first of these columns that says something; the first that is there if none does. */
  Cell cell(List<String> columns) {
    for (String name : columns) {
      for (int place : header.places(name)) {
        String text = plain(cells.get(place));
        if (!text.isEmpty()) {
          return new Cell(header.names().get(place), text);
        }
      }
    }
    return new Cell(
        columns.stream()
            .filter(name -> header.hasAny(List.of(name)))
            .findFirst()
            .orElse(columns.get(0)),
        "");
  }

  /** What the first of these columns says that says something; empty if none does. */
  String text(List<String> columns) {
    return cell(columns).text();
  }

  String text(String column) {
    return text(List.of(column));
  }

  /** What all columns of this name say, those left out that say nothing. */
  List<String> texts(String column) {
    return header.places(column).stream()
        .map(cells::get)
        .map(CsvRow::plain)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Without white space around it, and with the same line breaks whatever system wrote it. */
  private static String plain(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end).replace("\r\n", "\n");
  }

  /** White space, no-break spaces among it. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Every cell that says something, by its column, but for those of the given columns. */
  Map<String, Object> asMap(Set<String> without) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = header.names().get(i);
      if (!cells.get(i).isBlank() && without.stream().noneMatch(name::equalsIgnoreCase)) {
        all.merge(name, cells.get(i), CsvRow::both);
      }
    }
    return all;
  }

  private static Object both(Object first, Object next) {
    List<Object> together = new ArrayList<>();
    if (first instanceof List<?> list) {
      together.addAll(list);
    } else {
      together.add(first);
    }
    together.add(next);
    return together;
  }
}

package dev.worklog.examples.gitlog;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Commits from a file with a line for each, values separated by tabs, packed with gzip if its name
 * ends in {@code .gz}. The first line names the columns: hash, author_date (ISO 8601 with the
 * author's offset), author, key, dir1, dir2, files, subject. A subject may hold tabs.
 */
final class TsvSource implements Source {

  private static final String HEADER = "hash\tauthor_date\tauthor\tkey\tdir1\tdir2\tfiles\tsubject";
  private static final int COLUMNS = HEADER.split("\t").length;

  private final Path file;
  private final List<Commit> commits = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();

  TsvSource(Path file) {
    this.file = file;
  }

  @Override
  public History read() throws Unreadable {
    int line = 1;
    try (InputStream in = open()) {
      String header = header(in);
      if (!header.equals(HEADER)) {
        throw new Unreadable(place(1) + ": the first line must name the columns: " + HEADER, null);
      }
      for (byte[] bytes = nextLine(in); bytes != null; bytes = nextLine(in)) {
        line++;
        read(line, bytes);
      }
    } catch (NoSuchFileException e) {
      throw new Unreadable(file + ": no such file", e);
    } catch (IOException e) {
      rejected.add(new Rejected(place(line + 1), "the file cannot be read on: " + reason(e)));
    }
    if (commits.isEmpty()) {
      String first =
          rejected.isEmpty()
              ? ""
              : "; " + rejected.get(0).place() + ": " + rejected.get(0).reason();
      throw new Unreadable(file + ": no commit could be read" + first, null);
    }
    return new History(name(), commits, List.of(), rejected);
  }

  private InputStream open() throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return new BufferedInputStream(in);
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(in));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static String header(InputStream in) throws IOException {
    byte[] first = nextLine(in);
    String header = first == null ? "" : new String(first, StandardCharsets.UTF_8);
    return header.startsWith("\uFEFF") ? header.substring(1) : header;
  }

  private static byte @Nullable [] nextLine(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    byte[] bytes = line.toByteArray();
    int end = bytes.length;
    return end > 0 && bytes[end - 1] == '\r' ? Arrays.copyOf(bytes, end - 1) : bytes;
  }

  private void read(int line, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (!text.isEmpty()) {
        commits.add(commit(place(line), text.split("\t", COLUMNS)));
      }
    } catch (CharacterCodingException e) {
      rejected.add(new Rejected(place(line), "is not UTF-8"));
    } catch (IllegalArgumentException e) {
      rejected.add(new Rejected(place(line), reason(e)));
    }
  }

  private static Commit commit(String place, String[] values) {
    if (values.length < COLUMNS) {
      throw new IllegalArgumentException("has " + values.length + " columns, not " + COLUMNS);
    }
    return new Commit(
        place,
        required(values[0], "hash"),
        date(values[1]),
        new Author(required(values[2], "author"), ""),
        values[3].isBlank() ? null : values[3].strip(),
        new Folders(values[4], values[5]),
        files(values[6]),
        values[7],
        values[7],
        null);
  }

  private static String required(String value, String column) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("has no " + column);
    }
    return value.strip();
  }

  private static OffsetDateTime date(String value) {
    try {
      return OffsetDateTime.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "author_date '" + value + "' is no date with a time and an offset", e);
    }
  }

  private static int files(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("files '" + value + "' is no number", e);
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private String place(int line) {
    return file + ":" + line;
  }

  private String name() {
    return String.valueOf(file.getFileName()).replaceFirst("(\\.tsv)?(\\.gz)?$", "");
  }
}

package dev.worklog.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.worklog.errors.WorklogException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file, read as a whole. */
record CsvFile(CsvHeader header, List<CsvRow> rows) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char[] SEPARATORS = {',', ';', '\t'};

  /**
   * Reads the bytes of a file.
   *
   * @param charset null to find it out
   * @throws WorklogException.Invalid if they are no text of the charset, no CSV, or empty
   */
  static CsvFile read(byte[] bytes, @Nullable Charset charset) {
    String text = text(bytes, charset);
    CsvHeader header = null;
    List<CsvRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records = reader(separator(text)).ofCsvRecord(text)) {
      for (CsvRecord line : records) {
        if (header == null) {
          header = new CsvHeader(line.getFields());
        } else {
          rows.add(CsvRow.of(line.getStartingLineNumber(), header, line.getFields()));
        }
      }
    } catch (CsvParseException e) {
      throw notCsv(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (header == null) {
      throw new WorklogException.Invalid("header", "required", "must be given; the file is empty");
    }
    return new CsvFile(header, List.copyOf(rows));
  }

  private static WorklogException.Invalid notCsv(CsvParseException e) {
    String why = e.getCause() == null ? "" : "; " + e.getCause().getMessage();
    return new WorklogException.Invalid("file", "csv", "is no CSV: " + e.getMessage() + why);
  }

  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  /** The one that parts the header into the most columns. */
  private static char separator(String text) {
    char best = ',';
    int most = 0;
    for (char separator : SEPARATORS) {
      int columns = columns(text, separator);
      if (columns > most) {
        best = separator;
        most = columns;
      }
    }
    return best;
  }

  private static int columns(String text, char separator) {
    try (CsvReader<CsvRecord> records = reader(separator).ofCsvRecord(text)) {
      return records.stream().findFirst().map(CsvRecord::getFieldCount).orElse(0);
    } catch (CsvParseException e) {
      return 0; // with another separator the quotes may stand where they should
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes, @Nullable Charset wanted) {
    Charset charset = wanted == null ? marked(bytes) : wanted;
    String text;
    try {
      text = charset == null ? utf8OrWindows(bytes) : decode(bytes, charset);
    } catch (CharacterCodingException e) {
      String names = charset == null ? "neither UTF-8 nor Windows-1252" : "no " + charset.name();
      throw new WorklogException.Invalid(
          "charset", "charset", "the file is " + names + "; give the charset that it is in");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String utf8OrWindows(byte[] bytes) throws CharacterCodingException {
    try {
      return decode(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return decode(bytes, WINDOWS_1252);
    }
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}

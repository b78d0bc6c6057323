package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.json.JsonLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each a JSON object in UTF-8. Used by one thread. */
final class Lines {

  // Far beyond what a row can hold; a file that is something else altogether is not read whole.
  private static final int MAX_LENGTH = 100_000_000;

  private final Reader reader;
  private long number;

  Lines(InputStream in) {
    reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** The number of the line that was read last, the first being 1. */
  long number() {
    return number;
  }

  /** The members of the next line; empty at the end. */
  Optional<Map<String, @Nullable Object>> next() {
    number++;
    return text().map(this::members);
  }

  private Map<String, @Nullable Object> members(String line) {
    try {
      return JsonLine.read(line);
    } catch (WorklogException.Invalid e) {
      throw Refusal.at(number, e.violations());
    }
  }

  private Optional<String> text() {
    StringBuilder line = new StringBuilder();
    try {
      int c = reader.read();
      if (c < 0) {
        return Optional.empty();
      }
      while (c >= 0 && c != '\n') {
        if (line.length() == MAX_LENGTH) {
          String why = "is longer than " + MAX_LENGTH + " characters";
          throw Refusal.at(number, Violation.of("", "format", why));
        }
        line.append((char) c);
        c = reader.read();
      }
      return Optional.of(line.toString());
    } catch (CharacterCodingException e) {
      throw Refusal.at(number, Violation.of("", "format", "is not in UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

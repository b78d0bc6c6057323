package dev.worklog.exchange;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is to be read; what is null is found out from the file. See {@code
 * docs/howto/import.md}.
 *
 * @param format what wrote the file; null to tell by its header
 * @param dateOrder for dates such as 03/04/2026 that the file itself does not settle
 * @param zone what times with an offset are turned into, and what durations across a change of the
 *     clock are measured in; null to take times as they stand
 * @param charset null for what a byte-order mark says, or else UTF-8, or else Windows-1252
 * @param client the client of rows that name none; null for {@link
 *     dev.worklog.hierarchy.Hierarchy#OWN_CLIENT} where there is a project, and none where there is
 *     not
 * @param users whose rows they are, asked once for each user; empty for those unknown, whose rows
 *     are rejected. Null for the actor alone, known by e-mail or display name
 */
@RecordBuilder
public record CsvImport(
    @Nullable CsvFormat format,
    @Nullable DateOrder dateOrder,
    @Nullable ZoneId zone,
    @Nullable Charset charset,
    @Nullable String client,
    @Nullable Function<CsvUser, Optional<UUID>> users)
    implements CsvImportBuilder.With {

  /** Everything as the file says it. */
  public static final CsvImport DETECT = new CsvImport(null, null, null, null, null, null);
}

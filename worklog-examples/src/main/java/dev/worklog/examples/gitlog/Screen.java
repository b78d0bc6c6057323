package dev.worklog.examples.gitlog;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What the program says. */
final class Screen {

  private static final int WIDTH = 60;
  private static final int BAR_WIDTH = 79;

  private final PrintWriter out;
  private final PrintWriter err;

  Screen(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void error(Exception why) {
    err.println(Entry.oneLine(String.valueOf(why.getMessage())));
    err.flush();
  }

  void read(History history, Duration took) {
    out.printf(
        Locale.ROOT,
        "Read %,d commits of %s in %s s.%n",
        history.commits().size(),
        Entry.oneLine(history.name()),
        seconds(took));
    out.flush();
  }

  void opened(Duration took) {
    out.printf("Opened the storage in %s s.%n", seconds(took));
    out.flush();
  }

  /** A bar that is drawn over itself, beside the output. */
  ProgressBar bar(long total) {
    return new ProgressBarBuilder()
        .setTaskName("Recording")
        .setUnit(" commits", 1)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, BAR_WIDTH))
        .build();
  }

  private void draw(String bar) {
    err.print("\r" + bar);
    err.flush();
  }

  void endBar() {
    err.println();
    err.flush();
  }

  void imported(Imported imported, Duration took) {
    out.printf(
        Locale.ROOT,
        "Recorded %,d work logs in %s s; %,d were already there.%n",
        imported.counts().recorded(),
        seconds(took),
        imported.counts().alreadyThere());
    out.flush();
  }

  void newest(List<Entry> entries) {
    out.printf("%nThe newest work logs:%n");
    Column[] columns = {
      column("Day"),
      column("Author"),
      column("Epic / feature").maxWidth(WIDTH, OverflowBehaviour.ELLIPSIS_RIGHT),
      column("Story"),
      column("Title").maxWidth(WIDTH, OverflowBehaviour.ELLIPSIS_RIGHT)
    };
    Object[][] rows =
        entries.stream()
            .map(
                entry ->
                    new Object[] {
                      entry.day(),
                      entry.author(),
                      entry.epic() + " / " + entry.feature(),
                      Objects.requireNonNullElse(entry.story(), ""),
                      entry.title()
                    })
            .toArray(Object[][]::new);
    table(columns, rows);
  }

  void wrote(Period period, Path folder) {
    out.printf(
        "%nThe report of %s is in %s, .html and .csv%n",
        Entry.oneLine(period.title()), folder.resolve(period.fileName() + ".md"));
    out.flush();
  }

  void summary(History history, Imported first, Imported second) {
    Imported.Counts one = first.counts();
    Imported.Counts two = second.counts();
    out.println();
    table(
        new Column[] {column(""), number("First import"), number("Second import")},
        new Object[][] {
          row("Commits", history.commits().size(), history.commits().size()),
          row("Authors", first.authors().size(), second.authors().size()),
          row("Days", one.days(), two.days()),
          row("Epics", one.epics(), two.epics()),
          row("Features", one.features(), two.features()),
          row("Stories", one.stories(), two.stories()),
          row("Sprints", first.sprints().size(), second.sprints().size()),
          row("Links added", one.links(), two.links()),
          row("Recorded", one.recorded(), two.recorded()),
          row("Already there", one.alreadyThere(), two.alreadyThere()),
          row("Refused", first.refused().size(), second.refused().size())
        });
    out.println(
        two.recorded() == 0
            ? "The second import added nothing."
            : "The second import added work logs, which it must not.");
    out.flush();
  }

  void rejected(List<Rejected> unread, List<Rejected> refused) {
    List<Rejected> all = new ArrayList<>(unread);
    all.addAll(refused);
    if (!all.isEmpty()) {
      err.printf(Locale.ROOT, "%n%,d left out:%n", all.size());
      all.forEach(each -> err.println("  " + Entry.oneLine(each.place() + ": " + each.reason())));
      err.flush();
    }
  }

  private void table(Column[] columns, Object[][] rows) {
    out.println(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns, rows));
    out.flush();
  }

  private static Column column(String header) {
    return new Column().header(header).dataAlign(HorizontalAlign.LEFT);
  }

  private static Column number(String header) {
    return new Column().header(header).dataAlign(HorizontalAlign.RIGHT);
  }

  private static Object[] row(String what, int first, int second) {
    return new Object[] {
      what, String.format(Locale.ROOT, "%,d", first), String.format(Locale.ROOT, "%,d", second)
    };
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1_000.0);
  }
}

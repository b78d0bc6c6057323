package dev.worklog.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is printed and logged while it is open, and which hosts anybody wants to connect to:
 * Java asks for a proxy before it looks a host up.
 */
final class Silence implements AutoCloseable {

  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ProxySelector proxies = ProxySelector.getDefault();
  private final Set<String> hosts = new ConcurrentSkipListSet<>();
  private final Handler handler = new Hearing();

  Silence() {
    this(Level.ALL);
  }

  /** Only what is logged at this level or above, and all that is printed. */
  Silence(Level from) {
    handler.setLevel(from);
    // First of all, as it makes the handler that prints, which keeps the stream that it finds.
    Logger.getLogger("").addHandler(handler);
    PrintStream stream = new PrintStream(heard, true, UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    ProxySelector.setDefault(new Connections());
  }

  String said() {
    return heard.toString(UTF_8);
  }

  Set<String> hosts() {
    return hosts;
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    Logger.getLogger("").removeHandler(handler);
    ProxySelector.setDefault(proxies);
  }

  private final class Hearing extends Handler {
    @Override
    public void publish(LogRecord record) {
      if (isLoggable(record)) {
        heard.writeBytes(
            (record.getLoggerName() + ": " + record.getMessage() + "\n").getBytes(UTF_8));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private final class Connections extends ProxySelector {
    @Override
    public List<Proxy> select(@Nullable URI uri) {
      hosts.add(uri == null ? "" : String.valueOf(uri.getHost()));
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
  }
}

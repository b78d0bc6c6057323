package dev.worklog.jpa;

import dev.worklog.Workspace;
import dev.worklog.storage.Storage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** A storage whose statements are counted; a batch of one statement counts once. */
final class CountedDatabase implements QueryExecutionListener {

  private static final Map<DatabaseKind, CountedDatabase> OPEN = new EnumMap<>(DatabaseKind.class);

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final Storage storage;
  private final Workspace workspace;

  private CountedDatabase(DatabaseKind kind) {
    storage =
        JpaStorage.on(
            ProxyDataSourceBuilder.create(kind.open("statements")).listener(this).build());
    workspace = Workspace.on(storage);
  }

  /** The one of this kind, opened once. */
  static synchronized CountedDatabase of(DatabaseKind kind) {
    return Objects.requireNonNull(OPEN.computeIfAbsent(kind, CountedDatabase::new));
  }

  Workspace workspace() {
    return workspace;
  }

  Storage storage() {
    return storage;
  }

  /** The statements that the work sends. */
  List<String> during(Runnable work) {
    statements.clear();
    work.run();
    return List.copyOf(statements);
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    queries.stream().limit(1).map(QueryInfo::getQuery).forEach(statements::add);
  }
}

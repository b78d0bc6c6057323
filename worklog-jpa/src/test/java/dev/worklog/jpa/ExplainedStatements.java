package dev.worklog.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** The plans of the very statements that are sent, with their parameters. */
final class ExplainedStatements implements QueryExecutionListener {

  private final DataSource explaining;
  private final DataSource listening;
  private final List<QueryInfo> sent = new CopyOnWriteArrayList<>();

  ExplainedStatements(DataSource database) {
    explaining = database;
    listening = ProxyDataSourceBuilder.create(database).listener(this).build();
  }

  /** The database, its statements being heard. */
  DataSource dataSource() {
    return listening;
  }

  /** The plan of each select that the work sends. */
  List<String> plans(Runnable work) {
    sent.clear();
    work.run();
    List<String> plans = new ArrayList<>();
    try (Connection connection = explaining.getConnection()) {
      for (QueryInfo statement : sent) {
        if (statement.getQuery().startsWith("select")) {
          plans.add(plan(connection, statement));
        }
      }
    } catch (SQLException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return plans;
  }

  private static String plan(Connection connection, QueryInfo sent)
      throws SQLException, ReflectiveOperationException {
    try (PreparedStatement statement = connection.prepareStatement("explain " + sent.getQuery())) {
      for (List<ParameterSetOperation> parameters : sent.getParametersList()) {
        for (ParameterSetOperation parameter : parameters) {
          parameter.getMethod().invoke(statement, parameter.getArgs());
        }
      }
      StringBuilder plan = new StringBuilder();
      try (ResultSet line = statement.executeQuery()) {
        while (line.next()) {
          plan.append(line.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    sent.addAll(queries);
  }
}

/** What worklog does through JPA, beside hand-written JDBC on the same tables. */
@NullMarked
package dev.worklog.benchmarks.database;

import org.jspecify.annotations.NullMarked;

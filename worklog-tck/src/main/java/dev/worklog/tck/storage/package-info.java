/** The contract of the SPI: rows of every table, queries, constraints and transactions. */
@NullMarked
package dev.worklog.tck.storage;

import org.jspecify.annotations.NullMarked;

/** Data in and out: all of a tenant as lines of JSON, and the CSV files of other tools. */
@NullMarked
package dev.worklog.exchange;

import org.jspecify.annotations.NullMarked;

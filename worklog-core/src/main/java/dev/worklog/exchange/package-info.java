/** Data in and out: time entries and issues from the CSV files of other tools. */
@NullMarked
package dev.worklog.exchange;

import org.jspecify.annotations.NullMarked;

/** Rows of reports and closed periods. */
@NullMarked
package dev.worklog.jpa.report;

import org.jspecify.annotations.NullMarked;

/** The contract of figures, reports and closed periods. */
@NullMarked
package dev.worklog.tck.report;

import org.jspecify.annotations.NullMarked;

/** Contracts of reports. */
@NullMarked
package dev.worklog.tck.report;

import org.jspecify.annotations.NullMarked;

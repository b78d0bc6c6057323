/** What is made of work logs: figures, reports and closed periods. */
@NullMarked
package dev.worklog.report;

import org.jspecify.annotations.NullMarked;

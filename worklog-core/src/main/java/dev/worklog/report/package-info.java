/** What work logs come to: summaries by any grouping. */
@NullMarked
package dev.worklog.report;

import org.jspecify.annotations.NullMarked;

/** What the storage in memory costs, beside collections made by hand for the one job. */
@NullMarked
package dev.worklog.benchmarks.memory;

import org.jspecify.annotations.NullMarked;

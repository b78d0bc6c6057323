/** Measurements, each beside its baseline in the same run. */
@NullMarked
package dev.worklog.benchmarks;

import org.jspecify.annotations.NullMarked;

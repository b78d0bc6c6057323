/** Runs the measurements of every figure that worklog is to reach, each beside its baseline. */
@NullMarked
package dev.worklog.benchmarks;

import org.jspecify.annotations.NullMarked;

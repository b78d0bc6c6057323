/** The contract of work logs, their artifacts, presets, listings and batches. */
@NullMarked
package dev.worklog.tck.log;

import org.jspecify.annotations.NullMarked;

/** What was done: work logs with their artifacts, presets, listings and batches. */
@NullMarked
package dev.worklog.log;

import org.jspecify.annotations.NullMarked;

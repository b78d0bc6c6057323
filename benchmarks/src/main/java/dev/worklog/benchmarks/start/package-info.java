/** How small worklog is and how soon it is there: programs that are run whole, in cold JVMs. */
@NullMarked
package dev.worklog.benchmarks.start;

import org.jspecify.annotations.NullMarked;

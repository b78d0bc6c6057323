/** The main example: work logs from the commits of a git repository, and a report about them. */
@NullMarked
package dev.worklog.examples.gitlog;

import org.jspecify.annotations.NullMarked;

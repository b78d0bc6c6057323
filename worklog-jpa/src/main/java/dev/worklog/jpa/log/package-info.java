/** The rows of work logs as entities, and what the database does for them in one step. */
@NullMarked
package dev.worklog.jpa.log;

import org.jspecify.annotations.NullMarked;

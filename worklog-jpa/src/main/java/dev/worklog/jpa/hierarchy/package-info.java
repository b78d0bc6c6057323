/** The rows of the hierarchy as entities, and what the database does for them in one step. */
@NullMarked
package dev.worklog.jpa.hierarchy;

import org.jspecify.annotations.NullMarked;

/** The rows of users as entities, and what the database does for them in one step. */
@NullMarked
package dev.worklog.jpa.identity;

import org.jspecify.annotations.NullMarked;

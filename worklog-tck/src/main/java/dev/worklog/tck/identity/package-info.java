/** The contract of users, their passwords and whose records an actor may read and write. */
@NullMarked
package dev.worklog.tck.identity;

import org.jspecify.annotations.NullMarked;

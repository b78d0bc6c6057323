/** Who works: users, their roles and passwords, and whose records an actor may read and write. */
@NullMarked
package dev.worklog.identity;

import org.jspecify.annotations.NullMarked;

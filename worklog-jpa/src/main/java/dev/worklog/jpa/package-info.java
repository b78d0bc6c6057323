/** The storage through Jakarta Persistence. */
@NullMarked
package dev.worklog.jpa;

import org.jspecify.annotations.NullMarked;

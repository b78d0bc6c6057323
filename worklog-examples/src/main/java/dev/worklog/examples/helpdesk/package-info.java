/** A help desk on plain Jakarta Persistence, which records work in its own transactions. */
@NullMarked
package dev.worklog.examples.helpdesk;

import org.jspecify.annotations.NullMarked;

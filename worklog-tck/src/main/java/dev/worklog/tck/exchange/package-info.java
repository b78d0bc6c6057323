/** What must hold of data that comes in from other tools, on every storage. */
@NullMarked
package dev.worklog.tck.exchange;

import org.jspecify.annotations.NullMarked;

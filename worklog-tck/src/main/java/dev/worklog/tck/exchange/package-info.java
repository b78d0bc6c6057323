/** What must hold of data that goes out and comes in, on every storage. */
@NullMarked
package dev.worklog.tck.exchange;

import org.jspecify.annotations.NullMarked;

/** Random histories that two storages live through side by side, and must answer alike. */
@NullMarked
package dev.worklog.tck.history;

import org.jspecify.annotations.NullMarked;

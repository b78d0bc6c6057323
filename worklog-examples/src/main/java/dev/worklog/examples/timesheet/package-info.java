/** A service of an application that embeds worklog; its test shows how to unit-test such a one. */
@NullMarked
package dev.worklog.examples.timesheet;

import org.jspecify.annotations.NullMarked;

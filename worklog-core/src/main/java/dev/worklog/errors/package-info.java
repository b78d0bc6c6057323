/**
 * What can go wrong, as a few typed unchecked exceptions, and the violations that a refused input
 * is told by.
 */
@NullMarked
package dev.worklog.errors;

import org.jspecify.annotations.NullMarked;

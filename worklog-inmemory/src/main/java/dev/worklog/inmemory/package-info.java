/**
 * The storage in memory: snapshots of sorted trees, with every constraint and index of the tables.
 */
@NullMarked
package dev.worklog.inmemory;

import org.jspecify.annotations.NullMarked;

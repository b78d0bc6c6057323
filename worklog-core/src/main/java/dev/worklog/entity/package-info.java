/**
 * What all entities share: drafts that become rows, the one place that writes pass, and what it
 * checks.
 */
@NullMarked
package dev.worklog.entity;

import org.jspecify.annotations.NullMarked;

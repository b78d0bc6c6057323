/**
 * Parts of a long answer: pages with a total, slices that continue by key, and progress of long
 * work.
 */
@NullMarked
package dev.worklog.page;

import org.jspecify.annotations.NullMarked;

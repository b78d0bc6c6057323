/** The contract of the hierarchy: its nodes, the resolver, moves and delete rules. */
@NullMarked
package dev.worklog.tck.hierarchy;

import org.jspecify.annotations.NullMarked;

/**
 * Where work belongs: client, project, epic, feature, story, task and sprint, and the resolver of
 * their chains.
 */
@NullMarked
package dev.worklog.hierarchy;

import org.jspecify.annotations.NullMarked;

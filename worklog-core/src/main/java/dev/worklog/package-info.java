/**
 * The entry point: a {@link dev.worklog.Workspace} on a storage, its tenants and its transactions.
 */
@NullMarked
package dev.worklog;

import org.jspecify.annotations.NullMarked;

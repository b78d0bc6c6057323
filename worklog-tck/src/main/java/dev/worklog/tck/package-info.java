/** What all contracts share: the storage under test, a clock, users and tenants. */
@NullMarked
package dev.worklog.tck;

import org.jspecify.annotations.NullMarked;

/** What is measured on: tenants, users, hierarchies and work logs of any number, from a seed. */
@NullMarked
package dev.worklog.benchmarks.data;

import org.jspecify.annotations.NullMarked;

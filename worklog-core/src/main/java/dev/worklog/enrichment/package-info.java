/** From logs to suggestions: the port of enrichers, the built-in one, and the pipeline. */
@NullMarked
package dev.worklog.enrichment;

import org.jspecify.annotations.NullMarked;

/** The contract of enrichment: the pipeline, what it leaves alone, and what people decide. */
@NullMarked
package dev.worklog.tck.enrichment;

import org.jspecify.annotations.NullMarked;

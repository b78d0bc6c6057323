/** A language model behind the port of enrichers, over plain HTTP. */
@NullMarked
package dev.worklog.examples.model;

import org.jspecify.annotations.NullMarked;

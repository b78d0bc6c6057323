/** An agency's billing on Spring Boot, which records work in its own transactions. */
@NullMarked
package dev.worklog.examples.spring;

import org.jspecify.annotations.NullMarked;

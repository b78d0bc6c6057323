/** Real database servers that start with the program and leave nothing behind. */
@NullMarked
package dev.worklog.examples.databases;

import org.jspecify.annotations.NullMarked;

/** A storage that a third party could have written: generic rows over every table. */
@NullMarked
package dev.worklog.examples.thirdparty;

import org.jspecify.annotations.NullMarked;

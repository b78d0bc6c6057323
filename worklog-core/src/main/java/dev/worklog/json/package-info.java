/** Values on the wire: the immutable JSON object, and enums that carry their own spelling. */
@NullMarked
package dev.worklog.json;

import org.jspecify.annotations.NullMarked;

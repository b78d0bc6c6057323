/**
 * What a storage must do: tables as data, rows inside a transaction, and a closed set of questions.
 */
@NullMarked
package dev.worklog.storage;

import org.jspecify.annotations.NullMarked;

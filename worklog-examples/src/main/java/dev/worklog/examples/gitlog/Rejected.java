package dev.worklog.examples.gitlog;

/**
 * Something that was left out.
 *
 * @param place a file and line, or a commit
 */
record Rejected(String place, String reason) {}

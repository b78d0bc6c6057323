package dev.worklog.hierarchy;

import java.util.UUID;

/** A node by its level and id. */
public record NodeRef(Level level, UUID id) {}

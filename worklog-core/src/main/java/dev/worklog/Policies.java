package dev.worklog;

import dev.worklog.identity.AccessPolicy;
import dev.worklog.identity.PasswordHasher;
import dev.worklog.log.StatusPolicy;

/** What the embedding application may decide differently. */
record Policies(AccessPolicy access, StatusPolicy status, PasswordHasher passwords) {}

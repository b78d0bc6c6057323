package dev.worklog.identity;

import dev.worklog.json.Wire;

/** What a user is in coaching. */
public enum LearningRole implements Wire {
  LEARNER,
  MENTOR,
  ADMIN
}

package dev.worklog.storage;

import dev.worklog.json.JsonObject;

/**
 * A place inside of JSON where the library itself puts ids: what is copied under new ids is told
 * the new ones there too. Nothing keeps such an id from leading nowhere.
 *
 * @param member a member of the object, or of objects within it, the names with dots between them:
 *     an id as text, or a list of them
 * @param target the table whose ids they are
 */
public record EmbeddedIds<R>(Column<R, JsonObject> column, String member, String target) {}

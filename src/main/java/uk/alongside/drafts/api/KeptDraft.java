package uk.alongside.drafts.api;

import java.time.Instant;
import java.util.Map;

/**
 * A draft as a page reads it.
 *
 * @param by who wrote it last, by name; empty where they have none here
 * @param mine whether that was whoever asks
 */
record KeptDraft(long version, Instant at, String by, boolean mine, Map<String, String> fields) {}

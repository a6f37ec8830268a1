package org.patientforum.moderation.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A moderator's input for handing over cases.
 *
 * @param colleagueId who is to have them; null for anybody
 * @param words a note for the case; may be empty
 * @param submission the key of the form, so that repeated submissions add one note
 */
public record HandoverInput(
        @Nullable Long colleagueId, @Nullable String words, String submission) {}

package org.patientforum.shared.validation;

import org.jspecify.annotations.Nullable;

/** Validates the reason that staff must give for an action. */
public final class RequiredReason {

    /** In characters; longer reasons are truncated. */
    static final int MAX_LENGTH = 900;

    private RequiredReason() {}

    /** Returns the stripped reason. Throws ReasonMissing with this key if it is blank. */
    public static String require(@Nullable String words, String key) {
        if (words == null || words.isBlank()) {
            throw new ReasonMissing(key);
        }
        String stripped = words.strip();
        return stripped.length() <= MAX_LENGTH ? stripped : stripped.substring(0, MAX_LENGTH);
    }
}

package org.patientforum.shared.validation;

import org.jspecify.annotations.Nullable;

/** Words that staff have to give with what they do. */
public final class RequiredReason {

    /** In characters; longer ones are cut. */
    static final int LONGEST = 900;

    private RequiredReason() {}

    /** Throws ReasonMissing with this key if there are none. */
    public static String given(@Nullable String words, String key) {
        if (words == null || words.isBlank()) {
            throw new ReasonMissing(key);
        }
        String stripped = words.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}

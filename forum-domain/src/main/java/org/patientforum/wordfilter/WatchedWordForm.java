package org.patientforum.wordfilter;

import org.patientforum.shared.validation.InvalidInput;

/**
 * The form of a watched word.
 *
 * @param pattern a word or several words, up to 60 characters; a star at the beginning or end matches any letters
 * @param treatment what happens to a text that contains it
 * @param replacement up to 60 characters; for REPLACE only
 * @param why reason shown to the author, up to 300 characters
 */
public record WatchedWordForm(String pattern, FilterAction treatment, String replacement, String why) {

    static final int MAX_PATTERN_LENGTH = 60;
    private static final int MAX_WHY_LENGTH = 300;

    public WatchedWordForm {
        pattern = normalized(pattern);
        replacement = normalized(replacement);
        why = normalized(why);
    }

    private static String normalized(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Throws InvalidInput for the first field that is missing or too long. */
    void validate() {
        refuseIf(pattern.isEmpty() || pattern.length() > MAX_PATTERN_LENGTH, "pattern", MAX_PATTERN_LENGTH);
        WordPattern.of(pattern);
        refuseIf(treatment == null, "treatment", 0);
        refuseIf(why.length() > MAX_WHY_LENGTH || why.isEmpty() && writerSeesReason(), "why", MAX_WHY_LENGTH);
        refuseIf(replacement.length() > MAX_PATTERN_LENGTH, "replacement", MAX_PATTERN_LENGTH);
    }

    private boolean writerSeesReason() {
        return treatment == FilterAction.BLOCK;
    }

    private static void refuseIf(boolean broken, String field, int longest) {
        if (broken) {
            throw new InvalidInput("watchedWordRefused." + field, longest);
        }
    }
}

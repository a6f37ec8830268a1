package org.patientforum.wordfilter;

import org.patientforum.shared.validation.InvalidInput;

/**
 * A watched word as staff write it.
 *
 * @param pattern up to 60 characters: a word or some words; a star at its beginning or end stands for any letters there
 * @param treatment what becomes of a text that holds it
 * @param replacement what stands in its place, up to 60 characters; for REPLACE only
 * @param why what the writer of such a text reads, up to 300 characters
 */
public record WatchedWordForm(String pattern, FilterAction treatment, String replacement, String why) {

    private static final int LONGEST_PATTERN = 60;
    private static final int LONGEST_WHY = 300;

    public WatchedWordForm {
        pattern = stripped(pattern);
        replacement = stripped(replacement);
        why = stripped(why);
    }

    private static String stripped(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Throws InvalidInput for the first thing that is missing or too long. */
    void check() {
        refuseIf(pattern.isEmpty() || pattern.length() > LONGEST_PATTERN, "pattern", LONGEST_PATTERN);
        WordPattern.of(pattern);
        refuseIf(treatment == null, "treatment", 0);
        refuseIf(why.length() > LONGEST_WHY || why.isEmpty() && told(), "why", LONGEST_WHY);
        refuseIf(replacement.length() > LONGEST_PATTERN, "replacement", LONGEST_PATTERN);
    }

    private boolean told() {
        return treatment == FilterAction.BLOCK;
    }

    private static void refuseIf(boolean broken, String field, int longest) {
        if (broken) {
            throw new InvalidInput("watchedWordRefused." + field, longest);
        }
    }
}

package org.patientforum.moderation;

import org.patientforum.shared.ForumException;

/** The decision lacks something, is too long, or its action does not fit what it is about. */
public class DecisionRefused extends ForumException {

    /** @param problem such as {@code wordsMissing}, {@code factsMissing}, {@code groundMissing} or {@code actionMissing} */
    public DecisionRefused(String problem) {
        super("decisionRefused." + problem);
    }

    /** Throws it if something is not so. */
    public static void unless(boolean good, String problem) {
        if (!good) {
            throw new DecisionRefused(problem);
        }
    }

    /** The words without spaces around them. Throws {@code <field>Missing} if there are none, {@code <field>TooLong}. */
    public static String unlessWords(String words, String field, int longest) {
        String stripped = words == null ? "" : words.strip();
        unless(!stripped.isEmpty(), field + "Missing");
        unless(stripped.length() <= longest, field + "TooLong");
        return stripped;
    }
}

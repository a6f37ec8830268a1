package org.patientforum.moderation;

import org.patientforum.shared.ForumException;

/** A decision, message, note or template is incomplete or too long, or the action does not fit the target. */
public class DecisionRefused extends ForumException {

    /**
     * @param problem such as {@code wordsMissing}, {@code factsMissing}, {@code groundMissing} or {@code actionMissing}
     */
    public DecisionRefused(String problem) {
        super("decisionRefused." + problem);
    }

    /** Throws DecisionRefused with this problem unless the condition holds. */
    public static void require(boolean condition, String problem) {
        if (!condition) {
            throw new DecisionRefused(problem);
        }
    }

    /**
     * Strips the text and returns it. Throws DecisionRefused with the problem {@code <field>Missing} if it is empty, or
     * {@code <field>TooLong}.
     */
    public static String requireText(String text, String field, int maxLength) {
        String stripped = text == null ? "" : text.strip();
        require(!stripped.isEmpty(), field + "Missing");
        require(stripped.length() <= maxLength, field + "TooLong");
        return stripped;
    }
}

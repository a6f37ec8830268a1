package org.patientforum.shared.text;

/** The beginning of a text for a list, which does not end in the middle of a word. */
public final class Excerpt {

    private static final char MORE = '\u2026';

    private Excerpt() {}

    /** The text itself if it is no longer than so many characters, else its first whole words and an ellipsis. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == 0) {
            end = Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
        }
        return text.substring(0, end).stripTrailing() + MORE;
    }
}

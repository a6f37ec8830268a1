package org.patientforum.shared.text;

/** The beginning of a text for a list, cut at a word boundary. */
public final class Excerpt {

    private static final char ELLIPSIS = '\u2026';

    private Excerpt() {}

    /** Returns the text if it is not longer than {@code maxLength} characters, else its first whole words and an ellipsis. */
    public static String of(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = maxLength;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == 0) {
            end = Character.isLowSurrogate(text.charAt(maxLength)) ? maxLength - 1 : maxLength;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}

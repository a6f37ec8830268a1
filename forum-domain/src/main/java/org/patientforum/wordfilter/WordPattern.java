package org.patientforum.wordfilter;

import java.util.Set;
import org.patientforum.shared.validation.InvalidInput;

/**
 * The search pattern of a watched word: its folded letters, and whether a word may continue at either end.
 *
 * @param openBefore whether letters may precede it
 * @param openAfter whether letters may follow it
 */
record WordPattern(String letters, boolean openBefore, boolean openAfter) {

    private static final int MIN_LENGTH = 2;
    private static final int MIN_PART_LENGTH = 3;

    /** Scripts without spaces between words. */
    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    /** Parses a pattern. Throws InvalidInput for a star inside it, or if it is so short that nearly every text would match. */
    static WordPattern of(String typed) {
        boolean before = typed.startsWith("*");
        boolean after = typed.length() > 1 && typed.endsWith("*");
        String inner = typed.substring(before ? 1 : 0, typed.length() - (after ? 1 : 0));
        if (inner.contains("*")) {
            throw new InvalidInput("watchedWordRefused.star", 0);
        }
        String letters = FoldedText.of(inner).text().strip();
        boolean unspaced = letters.codePoints().anyMatch(WordPattern::writtenWithoutSpaces);
        int minLength = unspaced ? 1 : before || after ? MIN_PART_LENGTH : MIN_LENGTH;
        if (letters.codePoints().filter(Character::isLetterOrDigit).count() < minLength) {
            throw new InvalidInput("watchedWordRefused.short", minLength);
        }
        return new WordPattern(letters, before, after);
    }

    String key() {
        return (openBefore ? "*" : "") + letters + (openAfter ? "*" : "");
    }

    /** Whether the letters found there stand as the pattern demands: as a whole word or as a part of one. */
    boolean matchesAt(String text, int from, int until) {
        return (openBefore || boundary(text.codePointAt(from), from == 0 ? ' ' : text.codePointBefore(from)))
                && (openAfter
                        || boundary(
                                text.codePointBefore(until), until == text.length() ? ' ' : text.codePointAt(until)));
    }

    /** Whether a word ends between the two characters: one of them is no letter, or belongs to a script without spaces. */
    private static boolean boundary(int inside, int outside) {
        return !Character.isLetterOrDigit(inside)
                || !Character.isLetterOrDigit(outside)
                || writtenWithoutSpaces(inside);
    }

    static boolean writtenWithoutSpaces(int point) {
        return UNSPACED.contains(Character.UnicodeScript.of(point));
    }
}

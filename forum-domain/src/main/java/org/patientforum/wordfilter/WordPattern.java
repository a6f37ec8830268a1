package org.patientforum.wordfilter;

import java.util.Set;
import org.patientforum.shared.validation.InvalidInput;

/**
 * What a watched word is looked for by: its folded letters, and at which ends more letters may follow.
 *
 * @param openBefore whether it may be the later part of a word
 * @param openAfter whether it may be the beginning of a word
 */
record WordPattern(String letters, boolean openBefore, boolean openAfter) {

    private static final int SHORTEST = 2;
    private static final int SHORTEST_PART = 3;

    /** Scripts that write no spaces between words. */
    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    /** Throws InvalidInput for a star within the word, or for so few letters that nearly every text would hold it. */
    static WordPattern of(String typed) {
        boolean before = typed.startsWith("*");
        boolean after = typed.length() > 1 && typed.endsWith("*");
        String inner = typed.substring(before ? 1 : 0, typed.length() - (after ? 1 : 0));
        if (inner.contains("*")) {
            throw new InvalidInput("watchedWordRefused.star", 0);
        }
        String letters = FoldedText.of(inner).text().strip();
        boolean unspaced = letters.codePoints().anyMatch(WordPattern::unspaced);
        int shortest = unspaced ? 1 : before || after ? SHORTEST_PART : SHORTEST;
        if (letters.codePoints().filter(Character::isLetterOrDigit).count() < shortest) {
            throw new InvalidInput("watchedWordRefused.short", shortest);
        }
        return new WordPattern(letters, before, after);
    }

    String key() {
        return (openBefore ? "*" : "") + letters + (openAfter ? "*" : "");
    }

    /** Whether the letters found there stand as this pattern wants them: alone, or as a part of a word. */
    boolean standsAt(String text, int from, int until) {
        return (openBefore || edge(text.codePointAt(from), from == 0 ? ' ' : text.codePointBefore(from)))
                && (openAfter
                        || edge(text.codePointBefore(until), until == text.length() ? ' ' : text.codePointAt(until)));
    }

    /** A word ends between the two, because one of them belongs to no word or to a script without spaces. */
    private static boolean edge(int inside, int outside) {
        return !Character.isLetterOrDigit(inside) || !Character.isLetterOrDigit(outside) || unspaced(inside);
    }

    static boolean unspaced(int point) {
        return UNSPACED.contains(Character.UnicodeScript.of(point));
    }
}

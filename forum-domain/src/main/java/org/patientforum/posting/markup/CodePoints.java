package org.patientforum.posting.markup;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies Unicode code points. */
final class CodePoints {

    /** Scripts without spaces between words, in which emphasis may begin and end within a run of letters. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int BRAILLE_BLANK = 0x2800;

    private static final Pattern NUMBER =
            Pattern.compile("[(~<>=\u2264\u2265\u00b1\u2248]*+\\s*+\\p{Sc}?+\\s*+[.,]?\\p{N}");

    private CodePoints() {}

    /** Whether the text contains more than the characters that form lists, rules and headings. */
    static boolean containsText(String text) {
        return text.codePoints()
                .anyMatch(codePoint -> !Character.isWhitespace(codePoint)
                        && !Character.isSpaceChar(codePoint)
                        && !isMarkup(codePoint));
    }

    private static boolean isMarkup(int codePoint) {
        return "-*+_=~#>.`|".indexOf(codePoint) >= 0;
    }

    /** Whether the text begins with a number, which "about", "less than" or currency symbols may precede. */
    static boolean startsWithNumber(String text) {
        return NUMBER.matcher(text).lookingAt();
    }

    /** Whether it is a digit, fraction or other numeric character. */
    static boolean isNumber(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Whether it is part of a word or number. */
    static boolean isWord(int codePoint) {
        return Character.isLetter(codePoint) || isNumber(codePoint) || isCombining(codePoint);
    }

    private static boolean isCombining(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Whether it belongs to a script without spaces between words. */
    static boolean isUnspaced(int codePoint) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
    }

    /** Whether it ends a quantity or term, so that an operator may follow: "(a+b)*c", "5%*2". */
    static boolean endsTerm(int codePoint) {
        return Character.getType(codePoint) == Character.END_PUNCTUATION
                || Character.getType(codePoint) == Character.CURRENCY_SYMBOL
                || "%\u00b0\u2030".indexOf(codePoint) >= 0;
    }

    /** Whether it is visible. */
    static boolean isShown(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && !Character.isISOControl(codePoint)
                && codePoint != BRAILLE_BLANK
                && !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether it overrides the text direction, which could disguise the host of a link. */
    static boolean overridesDirection(int codePoint) {
        return codePoint == '\u202d' || codePoint == '\u202e';
    }
}

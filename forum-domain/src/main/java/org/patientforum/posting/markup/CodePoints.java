package org.patientforum.posting.markup;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** What kinds of signs there are. */
final class CodePoints {

    /** Words are not parted by spaces here, so emphasis begins and ends within what looks like one. */
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

    /** Whether there is more than signs that make lists, lines and headings. */
    static boolean haveWords(String text) {
        return text.codePoints()
                .anyMatch(codePoint -> !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint) && !isMark(codePoint));
    }

    private static boolean isMark(int codePoint) {
        return "-*+_=~#>.`|".indexOf(codePoint) >= 0;
    }

    /** Whether the text begins with a number, also with "about", "less than" or a currency before it. */
    static boolean beginWithNumber(String text) {
        return NUMBER.matcher(text).lookingAt();
    }

    /** Whether it is a digit, a fraction or the like. */
    static boolean isNumber(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Whether it is part of a word or a number. */
    static boolean isWord(int codePoint) {
        return Character.isLetter(codePoint) || isNumber(codePoint) || isCombining(codePoint);
    }

    private static boolean isCombining(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Whether it is a letter of a script that puts no spaces between words. */
    static boolean isUnspaced(int codePoint) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
    }

    /** Whether it ends an amount or a term, so that what follows carries on with it: "(a+b)*c", "5%*2". */
    static boolean endsTerm(int codePoint) {
        return Character.getType(codePoint) == Character.END_PUNCTUATION
                || Character.getType(codePoint) == Character.CURRENCY_SYMBOL
                || "%\u00b0\u2030".indexOf(codePoint) >= 0;
    }

    /** Whether readers see something of it. */
    static boolean isShown(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && !Character.isISOControl(codePoint)
                && codePoint != BRAILLE_BLANK
                && !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether it turns the reading direction round: with it, a text could show another host than the one it leads to. */
    static boolean overridesDirection(int codePoint) {
        return codePoint == '\u202d' || codePoint == '\u202e';
    }
}

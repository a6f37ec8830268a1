package org.patientforum.posting.markup;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** What kinds of signs there are. */
final class Signs {

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

    private Signs() {}

    /** Whether there is more than signs that make lists, lines and headings. */
    static boolean haveWords(String text) {
        return text.codePoints()
                .anyMatch(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && !isMark(sign));
    }

    private static boolean isMark(int sign) {
        return "-*+_=~#>.`|".indexOf(sign) >= 0;
    }

    /** Whether the text begins with a number, also with "about", "less than" or a currency before it. */
    static boolean beginWithNumber(String text) {
        return NUMBER.matcher(text).lookingAt();
    }

    /** Whether it is a digit, a fraction or the like. */
    static boolean isNumber(int sign) {
        return switch (Character.getType(sign)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Whether it is part of a word or a number. */
    static boolean isWord(int sign) {
        return Character.isLetter(sign) || isNumber(sign) || isCombining(sign);
    }

    private static boolean isCombining(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Whether it is a letter of a script that puts no spaces between words. */
    static boolean isUnspaced(int sign) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(sign));
    }

    /** Whether it ends an amount or a term, so that what follows carries on with it: "(a+b)*c", "5%*2". */
    static boolean endsTerm(int sign) {
        return Character.getType(sign) == Character.END_PUNCTUATION
                || Character.getType(sign) == Character.CURRENCY_SYMBOL
                || "%\u00b0\u2030".indexOf(sign) >= 0;
    }

    /** Whether readers see something of it. */
    static boolean isShown(int sign) {
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && !Character.isISOControl(sign)
                && sign != BRAILLE_BLANK
                && !UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether it turns the reading direction round: with it, a text could show another host than the one it leads to. */
    static boolean turnsRound(int sign) {
        return sign == '\u202d' || sign == '\u202e';
    }
}

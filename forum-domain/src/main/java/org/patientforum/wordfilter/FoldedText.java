package org.patientforum.wordfilter;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.patientforum.shared.text.Confusables;

/**
 * A text folded for comparison: case, accents, widths, look-alike letters, digits used as letters, and runs of white space are
 * equal; invisible characters are dropped. Maps each folded character to its place in the original.
 */
public final class FoldedText {

    private static final String LEET_DIGITS = "013457@$";
    private static final String LEET_LETTERS = "oieastas";
    private static final String QUOTES = "\u2018\u2019\u02bc\u00b4`";
    private static final int ASCII = 0x80;

    private final String original;
    private final Map<Integer, String> asciiCache = new HashMap<>();
    private char[] chars;
    private int[] from;
    private int[] until;
    private int length;

    private FoldedText(String original) {
        this.original = original;
        chars = new char[original.length() + 16];
        from = new int[chars.length];
        until = new int[chars.length];
    }

    /** Folds a text for mere comparison. */
    public static String fold(String text) {
        return of(text).text();
    }

    /** Folds the UTS 39 skeleton of a text: each character as the Latin letter that it looks like, capitals as capitals. */
    public static String foldBySkeleton(String text) {
        return of(Confusables.skeleton(withoutInvisible(text))).text();
    }

    /** Returns the text without invisible characters; white space stays. */
    public static String withoutInvisible(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> Character.isWhitespace(point) || !invisible(point))
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    static FoldedText of(String text) {
        FoldedText folded = new FoldedText(text);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            folded.append(point, at, next);
            at = next;
        }
        return folded;
    }

    private void append(int point, int from, int until) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\u2800') {
            if (length == 0 || chars[length - 1] != ' ') {
                appendChar(' ', from, until);
            }
        } else if (point < ASCII) {
            appendChar(asciiLetter((char) point, from, until), from, until);
        } else if (!invisible(point)) {
            appendNonAscii(point, from, until);
        }
    }

    private void appendNonAscii(int point, int from, int until) {
        String typed = Character.toString(point);
        String capital = Character.isUpperCase(point) && besideOtherScript(point, from, until) ? asciiOf(point) : typed;
        String plain = Normalizer.normalize(capital, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        bare.codePoints().filter(part -> !invisible(part)).forEach(part -> {
            for (char letter : latinOf(part).toCharArray()) {
                appendChar(letter, from, until);
            }
        });
    }

    /**
     * Whether a neighbouring letter is of another script: then a capital is read as what it looks like. The lower case of a Greek
     * Η, for example, looks different from h.
     */
    private boolean besideOtherScript(int point, int at, int next) {
        int before = at;
        while (before > 0 && invisible(original.codePointBefore(before))) {
            before = original.offsetByCodePoints(before, -1);
        }
        int behind = next;
        while (behind < original.length() && invisible(original.codePointAt(behind))) {
            behind = original.offsetByCodePoints(behind, 1);
        }
        return before > 0 && differentScript(point, original.codePointBefore(before))
                || behind < original.length() && differentScript(point, original.codePointAt(behind));
    }

    private static boolean differentScript(int point, int beside) {
        return Character.isLetter(beside) && Character.UnicodeScript.of(beside) != Character.UnicodeScript.of(point);
    }

    /** The Latin letters that a lower-case letter is read as, by the table of {@link Confusables} and then by UTS 39. */
    private String latinOf(int point) {
        if (Character.isBmpCodePoint(point)) {
            char letter = tableLookAlike((char) point);
            if (letter != point) {
                return String.valueOf(letter);
            }
        }
        return point < ASCII ? Character.toString(point) : asciiOf(point).toLowerCase(Locale.ROOT);
    }

    /**
     * What the letter looks like in ASCII, or the letter itself. Letters of scripts without spaces stay, because each may be a
     * word.
     */
    private String asciiOf(int point) {
        return asciiCache.computeIfAbsent(point, sign -> {
            boolean apart =
                    WordPattern.writtenWithoutSpaces(sign) || Character.UnicodeScript.of(sign) == Character.UnicodeScript.HANGUL;
            return apart ? Character.toString(sign) : Confusables.asciiInWord(sign);
        });
    }

    private static char tableLookAlike(char letter) {
        if (QUOTES.indexOf(letter) >= 0) {
            return '\'';
        }
        if (Character.getType(letter) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return Confusables.latinInWord(letter);
    }

    /** A digit reads as a letter only next to a letter: "k1ll", but not "10 mg". */
    private char asciiLetter(char typed, int at, int next) {
        char lower = Character.toLowerCase(typed);
        int place = LEET_DIGITS.indexOf(lower);
        if (place < 0) {
            return lower == '`' ? '\'' : lower;
        }
        boolean touches = at > 0 && letterOrMark(original.codePointBefore(at))
                || next < original.length() && letterOrMark(original.codePointAt(next));
        return touches ? LEET_LETTERS.charAt(place) : lower;
    }

    /** Whether the character is a letter or a combining mark. */
    private static boolean letterOrMark(int point) {
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether the character is an optional mark or has no glyph of its own. */
    private static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.ENCLOSING_MARK
                || type == Character.NON_SPACING_MARK && optionalMark(Character.UnicodeScript.of(point))
                || point == '\u0640'
                || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /**
     * Whether marks of the script are optional: in Latin, Greek, Cyrillic, Hebrew and Arabic they are; in Indic scripts they are
     * letters.
     */
    private static boolean optionalMark(Character.UnicodeScript script) {
        return switch (script) {
            case INHERITED, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, COMMON -> true;
            default -> false;
        };
    }

    private void appendChar(char letter, int at, int next) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            from = Arrays.copyOf(from, length * 2);
            until = Arrays.copyOf(until, length * 2);
        }
        chars[length] = letter;
        from[length] = at;
        until[length] = next;
        length++;
    }

    String text() {
        return new String(chars, 0, length);
    }

    /** Start of the folded character in the original, inclusive. */
    int from(int index) {
        return from[index];
    }

    /** End of the folded character in the original, exclusive, with the dropped characters that follow it. */
    int until(int index) {
        int following = index + 1 < length ? from[index + 1] : original.length();
        return Math.max(until[index], following);
    }
}

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
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(codePoint -> Character.isWhitespace(codePoint) || !invisible(codePoint))
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    static FoldedText of(String text) {
        FoldedText folded = new FoldedText(text);
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            folded.append(codePoint, at, next);
            at = next;
        }
        return folded;
    }

    private void append(int codePoint, int start, int end) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == '\u2800') {
            if (length == 0 || chars[length - 1] != ' ') {
                appendChar(' ', start, end);
            }
        } else if (codePoint < ASCII) {
            appendChar(asciiLetter((char) codePoint, start, end), start, end);
        } else if (!invisible(codePoint)) {
            appendNonAscii(codePoint, start, end);
        }
    }

    private void appendNonAscii(int codePoint, int start, int end) {
        String typed = Character.toString(codePoint);
        String capital = Character.isUpperCase(codePoint) && besideOtherScript(codePoint, start, end)
                ? asciiOf(codePoint)
                : typed;
        String plain = Normalizer.normalize(capital, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        bare.codePoints().filter(part -> !invisible(part)).forEach(part -> {
            for (char letter : latinOf(part).toCharArray()) {
                appendChar(letter, start, end);
            }
        });
    }

    /**
     * Whether a neighbouring letter is of another script: then a capital is read as what it looks like. The lower case of a Greek
     * Η, for example, looks different from h.
     */
    private boolean besideOtherScript(int codePoint, int start, int end) {
        int before = start;
        while (before > 0 && invisible(original.codePointBefore(before))) {
            before = original.offsetByCodePoints(before, -1);
        }
        int after = end;
        while (after < original.length() && invisible(original.codePointAt(after))) {
            after = original.offsetByCodePoints(after, 1);
        }
        return before > 0 && differentScript(codePoint, original.codePointBefore(before))
                || after < original.length() && differentScript(codePoint, original.codePointAt(after));
    }

    private static boolean differentScript(int codePoint, int beside) {
        return Character.isLetter(beside)
                && Character.UnicodeScript.of(beside) != Character.UnicodeScript.of(codePoint);
    }

    /** The Latin letters that a lower-case letter is read as, by the table of {@link Confusables} and then by UTS 39. */
    private String latinOf(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            char letter = tableLookAlike((char) codePoint);
            if (letter != codePoint) {
                return String.valueOf(letter);
            }
        }
        return codePoint < ASCII
                ? Character.toString(codePoint)
                : asciiOf(codePoint).toLowerCase(Locale.ROOT);
    }

    /**
     * What the letter looks like in ASCII, or the letter itself. Letters of scripts without spaces stay, because each may be a
     * word.
     */
    private String asciiOf(int codePoint) {
        return asciiCache.computeIfAbsent(codePoint, key -> {
            boolean kept = WordPattern.writtenWithoutSpaces(key)
                    || Character.UnicodeScript.of(key) == Character.UnicodeScript.HANGUL;
            return kept ? Character.toString(key) : Confusables.asciiInWord(key);
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
    private char asciiLetter(char typed, int start, int end) {
        char lower = Character.toLowerCase(typed);
        int place = LEET_DIGITS.indexOf(lower);
        if (place < 0) {
            return lower == '`' ? '\'' : lower;
        }
        boolean touches = start > 0 && letterOrMark(original.codePointBefore(start))
                || end < original.length() && letterOrMark(original.codePointAt(end));
        return touches ? LEET_LETTERS.charAt(place) : lower;
    }

    /** Whether the character is a letter or a combining mark. */
    private static boolean letterOrMark(int codePoint) {
        return Character.isLetter(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether the character is an optional mark or has no glyph of its own. */
    private static boolean invisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.ENCLOSING_MARK
                || type == Character.NON_SPACING_MARK && optionalMark(Character.UnicodeScript.of(codePoint))
                || codePoint == '\u0640'
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
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

    private void appendChar(char letter, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            from = Arrays.copyOf(from, length * 2);
            until = Arrays.copyOf(until, length * 2);
        }
        chars[length] = letter;
        from[length] = start;
        until[length] = end;
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

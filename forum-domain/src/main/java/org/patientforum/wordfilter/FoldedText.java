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
 * A text with everything made equal that a reader takes for the same: case, accents, widths, look-alike letters of other scripts,
 * figures used as letters, runs of white space. What nobody sees is left out. It knows where each character stood.
 */
public final class FoldedText {

    private static final String FIGURES = "013457@$";
    private static final String LETTERS = "oieastas";
    private static final String QUOTES = "\u2018\u2019\u02bc\u00b4`";
    private static final int ASCII = 0x80;

    private final String original;
    private final Map<Integer, String> looks = new HashMap<>();
    private char[] kept;
    private int[] from;
    private int[] until;
    private int length;

    private FoldedText(String original) {
        this.original = original;
        kept = new char[original.length() + 16];
        from = new int[kept.length];
        until = new int[kept.length];
    }

    /** The text folded, for whoever only compares. */
    public static String fold(String text) {
        return of(text).text();
    }

    /** The same of how its signs look alone: all of them as the Latin letters that they are most like, capitals as capitals. */
    public static String foldLooks(String text) {
        return of(Confusables.skeleton(withoutUnseen(text))).text();
    }

    /** The text as it was, but without what nobody sees of it: no blanks are left out, only what has no look at all. */
    public static String withoutUnseen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> Character.isWhitespace(point) || !unseen(point))
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    static FoldedText of(String text) {
        FoldedText folded = new FoldedText(text);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            folded.take(point, at, next);
            at = next;
        }
        return folded;
    }

    private void take(int point, int at, int next) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\u2800') {
            if (length == 0 || kept[length - 1] != ' ') {
                put(' ', at, next);
            }
        } else if (point < ASCII) {
            put(letterFor((char) point, at, next), at, next);
        } else if (!unseen(point)) {
            takeForeign(point, at, next);
        }
    }

    private void takeForeign(int point, int at, int next) {
        String typed = Character.toString(point);
        String capital = Character.isUpperCase(point) && besideOthers(point, at, next) ? looksLike(point) : typed;
        String plain = Normalizer.normalize(capital, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        bare.codePoints().filter(part -> !unseen(part)).forEach(part -> {
            for (char letter : seenAs(part).toCharArray()) {
                put(letter, at, next);
            }
        });
    }

    /** A Greek capital, H, is another letter when it is small; among letters of other scripts it is read as what it looks like. */
    private boolean besideOthers(int point, int at, int next) {
        int before = at;
        while (before > 0 && unseen(original.codePointBefore(before))) {
            before = original.offsetByCodePoints(before, -1);
        }
        int behind = next;
        while (behind < original.length() && unseen(original.codePointAt(behind))) {
            behind = original.offsetByCodePoints(behind, 1);
        }
        return before > 0 && otherScript(point, original.codePointBefore(before))
                || behind < original.length() && otherScript(point, original.codePointAt(behind));
    }

    private static boolean otherScript(int point, int beside) {
        return Character.isLetter(beside) && Character.UnicodeScript.of(beside) != Character.UnicodeScript.of(point);
    }

    /** The letters that a small letter is read as, by the table above and then by Unicode's. */
    private String seenAs(int point) {
        if (Character.isBmpCodePoint(point)) {
            char letter = lookAlike((char) point);
            if (letter != point) {
                return String.valueOf(letter);
            }
        }
        return point < ASCII ? Character.toString(point) : looksLike(point).toLowerCase(Locale.ROOT);
    }

    /** What the letter looks like in ASCII, or the letter itself. Letters of scripts without spaces are words of their own. */
    private String looksLike(int point) {
        return looks.computeIfAbsent(point, sign -> {
            boolean apart =
                    WordPattern.unspaced(sign) || Character.UnicodeScript.of(sign) == Character.UnicodeScript.HANGUL;
            return apart ? Character.toString(sign) : Confusables.asciiInWord(sign);
        });
    }

    private static char lookAlike(char letter) {
        if (QUOTES.indexOf(letter) >= 0) {
            return '\'';
        }
        if (Character.getType(letter) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return Confusables.latinInWord(letter);
    }

    /** A figure is a letter only where it touches one: "k1ll", but not "10 mg". */
    private char letterFor(char typed, int at, int next) {
        char lower = Character.toLowerCase(typed);
        int place = FIGURES.indexOf(lower);
        if (place < 0) {
            return lower == '`' ? '\'' : lower;
        }
        boolean touches = at > 0 && inWord(original.codePointBefore(at))
                || next < original.length() && inWord(original.codePointAt(next));
        return touches ? LETTERS.charAt(place) : lower;
    }

    /** A letter, or a mark on one. */
    private static boolean inWord(int point) {
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    /** Marks on letters, and what has no look at all. */
    private static boolean unseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.ENCLOSING_MARK
                || type == Character.NON_SPACING_MARK && mark(Character.UnicodeScript.of(point))
                || point == '\u0640'
                || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Marks of Latin, Greek, Hebrew, Arabic may be left out; in the scripts of India they are letters of their own. */
    private static boolean mark(Character.UnicodeScript script) {
        return switch (script) {
            case INHERITED, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, COMMON -> true;
            default -> false;
        };
    }

    private void put(char letter, int at, int next) {
        if (length == kept.length) {
            kept = Arrays.copyOf(kept, length * 2);
            from = Arrays.copyOf(from, length * 2);
            until = Arrays.copyOf(until, length * 2);
        }
        kept[length] = letter;
        from[length] = at;
        until[length] = next;
        length++;
    }

    String text() {
        return new String(kept, 0, length);
    }

    /** Where the folded character stood in the original. */
    int from(int index) {
        return from[index];
    }

    /** Where the folded character ended in the original, with all that was left out behind it. */
    int until(int index) {
        int following = index + 1 < length ? from[index + 1] : original.length();
        return Math.max(until[index], following);
    }
}

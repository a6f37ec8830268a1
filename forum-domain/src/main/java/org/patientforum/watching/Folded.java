package org.patientforum.watching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text with everything made equal that a reader takes for the same: case, accents, widths, look-alike letters of other scripts,
 * figures used as letters, runs of white space. What nobody sees is left out. It knows where each character stood.
 */
final class Folded {

    /** Letters of other scripts that look like the Latin letter in the same place below. */
    private static final String SEEN = "аеорсухіјѕһԁԛԝкмнтвгυαεορνικτχγηωσβıɑɡɩɪʟʀꜱᴀᴄᴅᴇᴋᴍɴᴏᴘᴛᴜᴠᴡᴢøđłħŧĸæœþðƒ";

    private static final String TAKEN_FOR = "aeopcyxijshdqwkmhtbruaeopviktxynwobiagiilrsacdekmnoptuvwzodlhtkaepdf";

    private static final String FIGURES = "013457@$";
    private static final String LETTERS = "oieastas";
    private static final String QUOTES = "\u2018\u2019\u02bc\u00b4`";
    private static final int ASCII = 0x80;

    private final String original;
    private char[] kept;
    private int[] from;
    private int[] until;
    private int length;

    private Folded(String original) {
        this.original = original;
        kept = new char[original.length() + 16];
        from = new int[kept.length];
        until = new int[kept.length];
    }

    static Folded of(String text) {
        Folded folded = new Folded(text);
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
        String plain = Normalizer.normalize(new String(Character.toChars(point)), Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        bare.codePoints().filter(part -> !unseen(part)).forEach(part -> {
            for (char letter : Character.toChars(part)) {
                put(lookAlike(letter), at, next);
            }
        });
    }

    private static char lookAlike(char letter) {
        if (QUOTES.indexOf(letter) >= 0) {
            return '\'';
        }
        if (Character.getType(letter) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        int place = SEEN.indexOf(letter);
        return place < 0 ? letter : TAKEN_FOR.charAt(place);
    }

    /** A figure is a letter only where it touches one: "k1ll", but not "10 mg". */
    private char letterFor(char typed, int at, int next) {
        char lower = Character.toLowerCase(typed);
        int place = FIGURES.indexOf(lower);
        if (place < 0) {
            return lower == '`' ? '\'' : lower;
        }
        boolean touches = at > 0 && Character.isLetter(original.codePointBefore(at))
                || next < original.length() && Character.isLetter(original.codePointAt(next));
        return touches ? LETTERS.charAt(place) : lower;
    }

    /** Marks on letters, and what has no look at all. */
    private static boolean unseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.ENCLOSING_MARK
                || type == Character.NON_SPACING_MARK && mark(Character.UnicodeScript.of(point))
                || point == '\u115f'
                || point == '\u1160'
                || point == '\u3164'
                || point == '\uffa0'
                || point == '\u0640';
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

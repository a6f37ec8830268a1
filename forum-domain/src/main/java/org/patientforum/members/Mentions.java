package org.patientforum.members;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names that a text mentions as {@code @name}. People write on right behind a name, with a hyphen, a raised number or in a script without
 * spaces; so each mention may be of several names, and the longest that somebody has is meant.
 */
final class Mentions {

    /** A text that names more members than this speaks to nobody in particular. */
    static final int MOST = 10;

    /** Code points from the first that can be part of a name; longer names, with marks and trailing hyphens, are nobody's. */
    private static final int LONGEST = 96;

    private static final String SIGNS = "@\uFF20\uFE6B";

    /** The end of what comes before the sign, if both belong to a link or to another sign. */
    private static final Pattern WITHIN_ADDRESS =
            Pattern.compile("[@\uFF20\uFE6B]$|(?:www\\.|://|\\p{Alnum}\\.\\p{Alpha})[^\\s@]*/$");

    /** What the first half of nearly all e-mail addresses ends with; if the second half begins so, too, it is one. */
    private static final Pattern LATIN_BEFORE = Pattern.compile("[\\p{IsLatin}\\p{Nd}]\\p{M}*$");

    private static final Pattern LATIN_BEHIND = Pattern.compile("[\\p{IsLatin}\\p{Nd}]");

    /** A word, and signs that an e-mail address may have before its {@code @}: only what comes behind it tells. */
    private static final Pattern PERHAPS_ADDRESS = Pattern.compile("[\\p{L}\\p{N}]\\p{M}*[._+-]*$");

    private static final Pattern DOMAIN_GOES_ON = Pattern.compile("\\.\\p{L}");

    /** Scripts that put no space between words, and Hangul, which hangs particles on names. */
    private static final Set<Character.UnicodeScript> UNSPACED = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.TIBETAN);

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}_-]+");

    private Mentions() {}

    /** The first mentions in the text: of each, the keys ({@link Pseudonym#key}) of the names that it may be of, the longest first. */
    static List<List<String>> in(String text) {
        Set<List<String>> mentions = new LinkedHashSet<>();
        for (int at = 0; at < text.length() && mentions.size() < MOST; at++) {
            if (SIGNS.indexOf(text.charAt(at)) >= 0) {
                List<String> keys = keys(text, at);
                if (!keys.isEmpty()) {
                    mentions.add(keys);
                }
            }
        }
        return List.copyOf(mentions);
    }

    private static List<String> keys(String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST), at);
        boolean latin = LATIN_BEFORE.matcher(before).find()
                && LATIN_BEHIND.matcher(text).region(at + 1, text.length()).lookingAt();
        if (latin || WITHIN_ADDRESS.matcher(before).find()) {
            return List.of();
        }
        List<Integer> ends = ends(text, at + 1);
        if (ends.isEmpty() || PERHAPS_ADDRESS.matcher(before).find() && goesOn(text, ends.getLast())) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        for (int end : ends.reversed()) {
            String name = Normalizer.normalize(text.substring(at + 1, end), Normalizer.Form.NFKC);
            Pseudonym.keyOf(name).ifPresent(keys::add);
        }
        return List.copyOf(keys);
    }

    private static boolean goesOn(String text, int end) {
        Matcher domain = DOMAIN_GOES_ON.matcher(text);
        return domain.region(end, text.length()).lookingAt();
    }

    /** Where a name that begins here may end, in order; the last is where no name could go on. */
    private static List<Integer> ends(String text, int from) {
        List<Integer> ends = new ArrayList<>();
        int before = ' ';
        int at = from;
        while (at < text.length() && at - from < LONGEST && part(text.codePointAt(at))) {
            int sign = text.codePointAt(at);
            if (at > from && apart(before, sign)) {
                ends.add(at);
            }
            before = sign;
            at += Character.charCount(sign);
        }
        if (at > from) {
            ends.add(at);
        }
        return ends;
    }

    /** Whether the sign, in the normal form of names, is something that a name can have. */
    private static boolean part(int sign) {
        return PART.matcher(Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC))
                .matches();
    }

    /** Whether a name may end between the two: at anything but letters and figures, and where the script changes or has no spaces. */
    private static boolean apart(int before, int sign) {
        if (mark(sign)) {
            return false;
        }
        if (!Character.isLetterOrDigit(before) && !mark(before) || !Character.isLetterOrDigit(sign)) {
            return true;
        }
        Character.UnicodeScript one = Character.UnicodeScript.of(before);
        Character.UnicodeScript other = Character.UnicodeScript.of(sign);
        return UNSPACED.contains(one) || UNSPACED.contains(other) || one != other && scripted(one) && scripted(other);
    }

    private static boolean mark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Figures and some marks belong to every script. */
    private static boolean scripted(Character.UnicodeScript script) {
        return script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED;
    }
}

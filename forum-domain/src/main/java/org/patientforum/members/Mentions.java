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
 * Finds mentions of the form {@code @name} in a text. Writers continue right after a name, with a hyphen, a superscript digit or
 * in a script without spaces; so each mention yields several candidate names, and the longest existing one is meant.
 */
final class Mentions {

    /** Further mentions are ignored: a text with more mentions addresses no member in particular. */
    static final int MAX_MENTIONS = 10;

    /** In characters; longer names, even with combining marks and trailing hyphens, cannot exist. */
    private static final int MAX_LENGTH = 96;

    private static final String AT_SIGNS = "@\uFF20\uFE6B";

    /** Text before the at sign that makes it part of a link or of a row of at signs. */
    private static final Pattern WITHIN_ADDRESS =
            Pattern.compile("[@\uFF20\uFE6B]$|(?:www\\.|://|\\p{Alnum}\\.\\p{Alpha})[^\\s@]*/$");

    /**
     * Text before the at sign of almost every email address; if the text after it is Latin, too, it is an address and not a
     * mention.
     */
    private static final Pattern LATIN_BEFORE = Pattern.compile("[\\p{IsLatin}\\p{Nd}]\\p{M}*$");

    private static final Pattern LATIN_AFTER = Pattern.compile("[\\p{IsLatin}\\p{Nd}]");

    /** Text that may be the mailbox of an email address; only the text after the at sign decides. */
    private static final Pattern POSSIBLE_MAILBOX = Pattern.compile("[\\p{L}\\p{N}]\\p{M}*[._+-]*$");

    private static final Pattern DOMAIN_CONTINUATION = Pattern.compile("\\.\\p{L}");

    /** Scripts without spaces between words, and Hangul, where particles are appended to names. */
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

    /** Returns the first mentions: for each the keys ({@link Pseudonym#key}) of its candidate names, the longest first. */
    static List<List<String>> in(String text) {
        Set<List<String>> mentions = new LinkedHashSet<>();
        for (int at = 0; at < text.length() && mentions.size() < MAX_MENTIONS; at++) {
            if (AT_SIGNS.indexOf(text.charAt(at)) >= 0) {
                List<String> keys = keys(text, at);
                if (!keys.isEmpty()) {
                    mentions.add(keys);
                }
            }
        }
        return List.copyOf(mentions);
    }

    private static List<String> keys(String text, int at) {
        String before = text.substring(Math.max(0, at - MAX_LENGTH), at);
        boolean latin = LATIN_BEFORE.matcher(before).find()
                && LATIN_AFTER.matcher(text).region(at + 1, text.length()).lookingAt();
        if (latin || WITHIN_ADDRESS.matcher(before).find()) {
            return List.of();
        }
        List<Integer> ends = ends(text, at + 1);
        if (ends.isEmpty() || POSSIBLE_MAILBOX.matcher(before).find() && continuesAsDomain(text, ends.getLast())) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        for (int end : ends.reversed()) {
            String name = Normalizer.normalize(text.substring(at + 1, end), Normalizer.Form.NFKC);
            Pseudonym.keyOf(name).ifPresent(keys::add);
        }
        return List.copyOf(keys);
    }

    private static boolean continuesAsDomain(String text, int end) {
        Matcher domain = DOMAIN_CONTINUATION.matcher(text);
        return domain.region(end, text.length()).lookingAt();
    }

    /** The possible ends of a name that begins here, ascending; the last one is the maximal end. */
    private static List<Integer> ends(String text, int from) {
        List<Integer> ends = new ArrayList<>();
        int before = ' ';
        int index = from;
        while (index < text.length() && index - from < MAX_LENGTH && allowedInName(text.codePointAt(index))) {
            int codePoint = text.codePointAt(index);
            if (index > from && boundary(before, codePoint)) {
                ends.add(index);
            }
            before = codePoint;
            index += Character.charCount(codePoint);
        }
        if (index > from) {
            ends.add(index);
        }
        return ends;
    }

    /** Whether the character, in the normal form of names, may occur in a name. */
    private static boolean allowedInName(int codePoint) {
        return PART.matcher(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC))
                .matches();
    }

    /**
     * Whether a name may end between the two characters: next to anything but letters and digits, where the script changes, and
     * in scripts without spaces.
     */
    private static boolean boundary(int before, int codePoint) {
        if (mark(codePoint)) {
            return false;
        }
        if (!Character.isLetterOrDigit(before) && !mark(before) || !Character.isLetterOrDigit(codePoint)) {
            return true;
        }
        Character.UnicodeScript scriptBefore = Character.UnicodeScript.of(before);
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return UNSPACED.contains(scriptBefore)
                || UNSPACED.contains(script)
                || scriptBefore != script && hasScript(scriptBefore) && hasScript(script);
    }

    private static boolean mark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Digits and some marks belong to every script. */
    private static boolean hasScript(Character.UnicodeScript script) {
        return script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED;
    }
}

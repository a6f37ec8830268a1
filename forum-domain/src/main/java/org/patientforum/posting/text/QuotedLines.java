package org.patientforum.posting.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Keys of quoted lines, stored with each quoting post and indexed, so that finding quotes costs the same in a large forum as in a small one. The key
 * of a line is a hash of its first words. A source has the keys of everything that can be quoted from it: whole lines, and parts that begin with a
 * word.
 */
public final class QuotedLines {

    /** Shorter lines without a source, such as "Thank you", may not be quotes of the post. */
    public static final int MIN_SIGNIFICANT_LENGTH = 12;

    /** Number of characters that make the key; shorter lines are used whole. */
    static final int KEY_LENGTH = 24;

    /** Only the first lines of a post with more quoted lines have keys. */
    private static final int MAX_QUOTED_LINES = 500;

    /** Bounds the keys of a source; the longest post has fewer, but former texts add to them. */
    private static final int MAX_SEARCHED_LINES = 20_000;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private QuotedLines() {}

    /** The keys of all lines that the text quotes. */
    public static Set<Long> keys(String markdown) {
        Set<Long> keys = new LinkedHashSet<>();
        QuoteBlocks.without(markdown, quoted -> {
            quoted.stream()
                    .map(QuotedLines::words)
                    .filter(line -> line.length() >= MIN_SIGNIFICANT_LENGTH && keys.size() < MAX_QUOTED_LINES)
                    .forEach(line -> keys.add(key(line.substring(0, Math.min(KEY_LENGTH, line.length())))));
            return false;
        });
        return keys;
    }

    /** The keys that quotes of these lines can have. */
    public static Set<Long> keysOfQuotes(Collection<String> lines) {
        Set<Long> keys = new LinkedHashSet<>();
        for (String line : lines) {
            for (int first = 0; first < line.length() && keys.size() < MAX_SEARCHED_LINES; first++) {
                if (first == 0 || line.charAt(first - 1) == ' ') {
                    addQuotesFrom(keys, line.substring(first, Math.min(line.length(), first + KEY_LENGTH)));
                }
            }
        }
        return keys;
    }

    /** Adds the key of the beginning, and of all shorter parts of it that end with a word. */
    private static void addQuotesFrom(Set<Long> keys, String beginning) {
        for (int end = MIN_SIGNIFICANT_LENGTH; end <= beginning.length(); end++) {
            boolean wordEnds = end == beginning.length() || beginning.charAt(end) == ' ';
            if (wordEnds && beginning.charAt(end - 1) != ' ') {
                keys.add(key(beginning.substring(0, end)));
            }
        }
        if (beginning.length() == KEY_LENGTH) {
            keys.add(key(beginning));
        }
    }

    private static long key(String beginning) {
        return Long.parseUnsignedLong(RandomTokens.hash(beginning).substring(0, 16), 16);
    }

    /** The line normalised for comparison: words in lower case, separated by single spaces. */
    public static String words(String line) {
        return NO_WORD.matcher(line).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

package org.patientforum.posting.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Keys of quoted lines, kept with each post that quotes: by them quotes are found wherever they stand, in an index, so that looking for
 * them costs no more in a large forum than in a small one. A line's key is made of its first words. A source has the keys of all that
 * could be quoted of it: whole lines, and parts that begin with a word.
 */
public final class QuotedLines {

    /** Shorter lines without a source, "Thank you", may be somebody else's. */
    public static final int MIN_SIGNIFICANT_LENGTH = 12;

    /** So much of a line makes its key; of a shorter one all. */
    static final int KEY_LENGTH = 24;

    /** Who quotes more lines than this in one post is found by the first ones. */
    private static final int MAX_QUOTED_LINES = 500;

    /** The longest post has some more; of former texts that come on top, the rest is passed over. */
    private static final int MAX_SEARCHED_LINES = 20_000;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private QuotedLines() {}

    /** The keys of all that the text quotes. */
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

    /** The keys that quotes of these lines may have. */
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

    /** The key of the beginning, and of all shorter lines that begin here and end with a word. */
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

    /** The words of a line, as quotes are compared: without signs, in small letters. */
    public static String words(String line) {
        return NO_WORD.matcher(line).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

package org.patientforum.posting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.patientforum.shared.Tokens;

/**
 * Keys of quoted lines, kept with each post that quotes: by them quotes are found wherever they stand, in an index, so that looking for
 * them costs no more in a large forum than in a small one. A line's key is made of its first words. A source has the keys of all that
 * could be quoted of it: whole lines, and parts that begin with a word.
 */
final class QuotedLines {

    /** So much of a line makes its key; of a shorter one all. */
    static final int KEYED = 24;

    /** Who quotes more lines than this in one post is found by the first ones. */
    private static final int MOST_QUOTED = 500;

    /** The longest post has some more; of former texts that come on top, the rest is passed over. */
    private static final int MOST_LOOKED_FOR = 20_000;

    private QuotedLines() {}

    /** The keys of all that the text quotes. */
    static Set<Long> keys(String markdown) {
        Set<Long> keys = new LinkedHashSet<>();
        QuoteBlocks.without(markdown, quoted -> {
            quoted.stream()
                    .map(QuoteSearch::words)
                    .filter(line -> line.length() >= GoneQuotes.TELLING && keys.size() < MOST_QUOTED)
                    .forEach(line -> keys.add(key(line.substring(0, Math.min(KEYED, line.length())))));
            return false;
        });
        return keys;
    }

    /** The keys that quotes of these lines may have. */
    static Set<Long> keysOfQuotes(Collection<String> lines) {
        Set<Long> keys = new LinkedHashSet<>();
        for (String line : lines) {
            for (int first = 0; first < line.length() && keys.size() < MOST_LOOKED_FOR; first++) {
                if (first == 0 || line.charAt(first - 1) == ' ') {
                    addQuotesFrom(keys, line.substring(first, Math.min(line.length(), first + KEYED)));
                }
            }
        }
        return keys;
    }

    /** The key of the beginning, and of all shorter lines that begin here and end with a word. */
    private static void addQuotesFrom(Set<Long> keys, String beginning) {
        for (int end = GoneQuotes.TELLING; end <= beginning.length(); end++) {
            boolean wordEnds = end == beginning.length() || beginning.charAt(end) == ' ';
            if (wordEnds && beginning.charAt(end - 1) != ' ') {
                keys.add(key(beginning.substring(0, end)));
            }
        }
        if (beginning.length() == KEYED) {
            keys.add(key(beginning));
        }
    }

    private static long key(String beginning) {
        return Long.parseUnsignedLong(Tokens.hash(beginning).substring(0, 16), 16);
    }
}

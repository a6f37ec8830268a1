package org.patientforum.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quotes in a text: lines one after the other that begin with {@code >}. The first may name its source, {@code > Post 5:}. */
final class QuoteBlocks {

    /** What stands in the place of a quote whose source is gone. */
    static final String REMOVED = "> This quote was removed.";

    private static final Pattern QUOTED = Pattern.compile("\\s{0,3}>[>\\s]*(.*)");
    private static final Pattern SOURCE = Pattern.compile("Post (\\d{1,9}):");

    private QuoteBlocks() {}

    /** The number of the post that the quote names as its source, if it names one. */
    static OptionalInt sourceOf(List<String> quoted) {
        Matcher source = SOURCE.matcher(quoted.getFirst());
        return source.matches() ? OptionalInt.of(Integer.parseInt(source.group(1))) : OptionalInt.empty();
    }

    /** The text without those of its quotes for which the test holds; it is given their lines without the signs before them. */
    static String without(String markdown, Predicate<List<String>> gone) {
        List<String> kept = new ArrayList<>();
        List<String> block = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        for (String line : (markdown + "\n\u0000").split("\n", -1)) {
            Matcher quote = QUOTED.matcher(line);
            if (quote.matches()) {
                block.add(line);
                quoted.add(quote.group(1).strip());
            } else {
                if (!block.isEmpty()) {
                    kept.addAll(gone.test(quoted) ? List.of(REMOVED) : block);
                    block.clear();
                    quoted.clear();
                }
                kept.add(line);
            }
        }
        kept.removeLast();
        return String.join("\n", kept);
    }
}

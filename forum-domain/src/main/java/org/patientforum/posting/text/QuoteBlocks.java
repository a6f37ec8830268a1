package org.patientforum.posting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quotes in a text: consecutive lines that begin with {@code >}, at the margin or in a list item. A line may name the source, {@code > Post 5:}.
 * Nested quotes have sources of their own.
 */
public final class QuoteBlocks {

    /** Replaces a quote whose source was removed. */
    static final String REMOVED = "> This quote was removed.";

    /** What may precede the quote marker: spaces and list markers. */
    public static final String BEFORE = "[ \\t]{0,40}(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,8}){0,4}";

    /** Matches one quote marker, as the quote button inserts it; markers of nested quotes stay in the quoted text. */
    private static final Pattern QUOTED = Pattern.compile("(?<before>" + BEFORE + ")>[ \\t]?(?<quoted>.*)");

    private static final Pattern SOURCE = Pattern.compile("\\s*Post (\\d{1,9}):\\s*");

    /** More levels than pages display; bounds the recursion for lines of thousands of markers. */
    private static final int MAX_DEPTH = 12;

    private QuoteBlocks() {}

    /** The post number that the quote names as its source, if any. */
    public static OptionalInt sourceOf(List<String> quoted) {
        return quoted.stream()
                .map(SOURCE::matcher)
                .filter(Matcher::matches)
                .mapToInt(source -> Integer.parseInt(source.group(1)))
                .findFirst();
    }

    /** The post numbers that the quotes of the text name as their sources. */
    public static Set<Integer> sources(String markdown) {
        Set<Integer> sources = new TreeSet<>();
        without(markdown, quoted -> {
            sourceOf(quoted).ifPresent(sources::add);
            return false;
        });
        return sources;
    }

    /** The lines outside quotes. */
    public static List<String> ownLines(String markdown) {
        return markdown.lines().filter(line -> !QUOTED.matcher(line).matches()).toList();
    }

    /**
     * The text without quotes that match.
     *
     * @param matching tests the lines of a quote, without nested quotes
     */
    public static String without(String markdown, Predicate<List<String>> matching) {
        return without(markdown, matching, MAX_DEPTH);
    }

    private static String without(String markdown, Predicate<List<String>> matching, int depthLimit) {
        List<String> kept = new ArrayList<>();
        List<String> block = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        for (String line : (markdown + "\n\u0000").split("\n", -1)) {
            Matcher quote = QUOTED.matcher(line);
            if (!quote.matches() || beginsAnother(quote, quoted)) {
                kept.addAll(filtered(block, quoted, matching, depthLimit));
                block.clear();
                quoted.clear();
            }
            if (quote.matches()) {
                block.add(line);
                quoted.add(quote.group("quoted"));
            } else {
                kept.add(line);
            }
        }
        kept.removeLast();
        return String.join("\n", kept);
    }

    private static boolean beginsAnother(Matcher quote, List<String> quoted) {
        boolean item = !quote.group("before").isBlank();
        return item
                || SOURCE.matcher(quote.group("quoted")).matches()
                        && sourceOf(quoted).isPresent();
    }

    private static List<String> filtered(
            List<String> block, List<String> quoted, Predicate<List<String>> matching, int depthLimit) {
        if (block.isEmpty()) {
            return List.of();
        }
        Matcher quote = QUOTED.matcher(block.getFirst());
        String before = quote.matches() ? quote.group("before") : "";
        String within = String.join("\n", quoted);
        if (matching.test(ownLines(within))) {
            return List.of(before + REMOVED);
        }
        String left = depthLimit == 0 ? within : without(within, matching, depthLimit - 1);
        if (left.equals(within)) {
            return List.copyOf(block);
        }
        List<String> lines = new ArrayList<>();
        left.lines()
                .map(line -> (lines.isEmpty() ? before : " ".repeat(before.length())) + "> " + line)
                .forEach(line -> lines.add(line.stripTrailing()));
        return lines;
    }
}

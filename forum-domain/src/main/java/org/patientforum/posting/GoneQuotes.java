package org.patientforum.posting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Quotes of what is gone: of a post that its author has withdrawn, that staff have hidden or deleted, or of words that staff took out of
 * it. A text that was begun before must not bring them back, so they are left out of what is posted.
 */
final class GoneQuotes {

    private final Posts posts;

    GoneQuotes(Posts posts) {
        this.posts = posts;
    }

    /** The text without quotes of what is gone from this discussion. */
    String leftOut(long discussionId, String markdown) {
        Set<Integer> sources = QuoteBlocks.sources(markdown);
        if (sources.isEmpty()) {
            return markdown;
        }
        Map<Integer, Predicate<List<String>>> gone = new HashMap<>();
        for (Post source : posts.numbered(discussionId, sources)) {
            gone.put(source.number(), source.state() == PostState.VISIBLE ? saysTakenOut(source, 1) : quoted -> true);
        }
        return QuoteBlocks.without(
                markdown,
                quoted -> QuoteBlocks.sourceOf(quoted).stream()
                        .mapToObj(gone::get)
                        .anyMatch(test -> test != null && test.test(quoted)));
    }

    /** The same of a text that has waited. */
    Text leftOut(long discussionId, Text text) {
        String left = leftOut(discussionId, text.markdown());
        return left.equals(text.markdown()) ? text : Writing.rendered(left);
    }

    /** Whether a quote of the post says what staff took out of it; of each line that is also part of one that stays, nothing is known. */
    Predicate<List<String>> saysTakenOut(Post post, int telling) {
        Set<String> now = lines(List.of(post.markdown()));
        Set<String> gone = lines(posts.revisions(post.id()).stream()
                .filter(Revision::byStaff)
                .map(Revision::markdown)
                .toList());
        return quoted -> quoted.stream()
                .map(QuotedLines::words)
                .anyMatch(line -> partOf(line, gone, telling) && !partOf(line, now, telling));
    }

    /** Whether a quote that names no source has one of these lines, or a telling part of one. */
    static Predicate<List<String>> says(Set<String> lines) {
        return quoted ->
                quoted.stream().map(QuotedLines::words).anyMatch(line -> partOf(line, lines, QuotedLines.TELLING));
    }

    private static boolean partOf(String line, Set<String> lines, int telling) {
        return line.length() >= telling && lines.stream().anyMatch(known -> known.contains(line));
    }

    /** The words of the texts, line by line, without what they quote: that is somebody else's. */
    static Set<String> lines(List<String> texts) {
        return texts.stream()
                .flatMap(text -> QuoteBlocks.ownLines(text).stream())
                .map(QuotedLines::words)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}

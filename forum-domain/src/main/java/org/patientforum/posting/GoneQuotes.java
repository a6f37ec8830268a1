package org.patientforum.posting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Quotes of what is gone: of a post that its author has withdrawn, that staff have hidden or deleted, or of words that staff took out of
 * it. A text that was begun before must not bring them back, so they are left out of what is posted.
 */
final class GoneQuotes {

    /** Shorter lines without a source, "Thank you", may be somebody else's. */
    private static final int TELLING = 12;

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
        Set<Integer> gone = new HashSet<>();
        Set<String> lines = new HashSet<>();
        for (Post source : posts.numbered(discussionId, sources)) {
            if (source.state() != PostState.VISIBLE) {
                gone.add(source.number());
            } else {
                lines.addAll(takenOut(source));
            }
        }
        return QuoteBlocks.without(
                markdown,
                quoted -> QuoteBlocks.sourceOf(quoted).stream().anyMatch(gone::contains)
                        || says(lines).test(quoted));
    }

    /** The lines of the post that its text had before staff changed it, and has no more. */
    Set<String> takenOut(Post post) {
        Set<String> gone = lines(posts.revisions(post.id()).stream()
                .filter(Revision::byStaff)
                .map(Revision::markdown)
                .toList());
        gone.removeAll(lines(List.of(post.markdown())));
        return gone;
    }

    /** Whether a quote has one of these lines, or a telling part of one. */
    static Predicate<List<String>> says(Set<String> lines) {
        return quoted -> quoted.stream().map(QuoteSearch::words).anyMatch(line -> partOf(line, lines));
    }

    private static boolean partOf(String line, Set<String> lines) {
        return line.length() >= TELLING && lines.stream().anyMatch(known -> known.contains(line));
    }

    /** The words of the texts, line by line, without what they quote: that is somebody else's. */
    static Set<String> lines(List<String> texts) {
        return texts.stream()
                .flatMap(text -> QuoteBlocks.ownLines(text).stream())
                .map(QuoteSearch::words)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}

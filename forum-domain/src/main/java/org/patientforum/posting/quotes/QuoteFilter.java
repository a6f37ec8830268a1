package org.patientforum.posting.quotes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.Revision;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostInput;
import org.patientforum.posting.text.QuoteBlocks;
import org.patientforum.posting.text.QuotedLines;

/**
 * Quotes of what is gone: of a post that its author has withdrawn, that staff have hidden or deleted, or of words that staff took out of
 * it. A text that was begun before must not bring them back, so they are left out of what is posted.
 */
public final class QuoteFilter {

    private final Posts posts;

    public QuoteFilter(Posts posts) {
        this.posts = posts;
    }

    /** The text without quotes of what is gone from this discussion. */
    public String withoutRemoved(long discussionId, String markdown) {
        Set<Integer> sources = QuoteBlocks.sources(markdown);
        if (sources.isEmpty()) {
            return markdown;
        }
        Map<Integer, Predicate<List<String>>> gone = new HashMap<>();
        for (Post source : posts.withNumbers(discussionId, sources)) {
            gone.put(source.number(), source.state() == PostState.VISIBLE ? quotesRedacted(source, 1) : quoted -> true);
        }
        return QuoteBlocks.without(
                markdown,
                quoted -> QuoteBlocks.sourceOf(quoted).stream()
                        .mapToObj(gone::get)
                        .anyMatch(test -> test != null && test.test(quoted)));
    }

    /** The same of a text that has waited. */
    public PostContent withoutRemoved(long discussionId, PostContent text) {
        String left = withoutRemoved(discussionId, text.markdown());
        return left.equals(text.markdown()) ? text : PostInput.rendered(left);
    }

    /** Whether a quote of the post says what staff took out of it; of each line that is also part of one that stays, nothing is known. */
    Predicate<List<String>> quotesRedacted(Post post, int telling) {
        Set<String> now = lines(List.of(post.markdown()));
        Set<String> gone = lines(posts.revisions(post.id()).stream()
                .filter(Revision::byStaff)
                .map(Revision::markdown)
                .toList());
        return quoted -> quoted.stream()
                .map(QuotedLines::words)
                .anyMatch(line -> isPartOf(line, gone, telling) && !isPartOf(line, now, telling));
    }

    /** Whether a quote that names no source has one of these lines, or a telling part of one. */
    static Predicate<List<String>> containsAny(Set<String> lines) {
        return quoted ->
                quoted.stream().map(QuotedLines::words).anyMatch(line -> isPartOf(line, lines, QuotedLines.MIN_SIGNIFICANT_LENGTH));
    }

    private static boolean isPartOf(String line, Set<String> lines, int telling) {
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

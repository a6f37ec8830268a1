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
 * Filters quotes of withdrawn, hidden or deleted posts, and of redacted words, out of texts that are about to be posted. Such a text may have been
 * begun before its source was removed.
 */
public final class QuoteFilter {

    private final Posts posts;

    public QuoteFilter(Posts posts) {
        this.posts = posts;
    }

    /** The text without quotes of removed content of this discussion. */
    public String withoutRemoved(long discussionId, String markdown) {
        Set<Integer> sources = QuoteBlocks.sources(markdown);
        if (sources.isEmpty()) {
            return markdown;
        }
        Map<Integer, Predicate<List<String>>> removed = new HashMap<>();
        for (Post source : posts.withNumbers(discussionId, sources)) {
            removed.put(
                    source.number(), source.state() == PostState.VISIBLE ? quotesRedacted(source, 1) : quoted -> true);
        }
        return QuoteBlocks.without(
                markdown,
                quoted -> QuoteBlocks.sourceOf(quoted).stream()
                        .mapToObj(removed::get)
                        .anyMatch(test -> test != null && test.test(quoted)));
    }

    /** As {@link #withoutRemoved(long, String)}, for a text that was held. */
    public PostContent withoutRemoved(long discussionId, PostContent text) {
        String left = withoutRemoved(discussionId, text.markdown());
        return left.equals(text.markdown()) ? text : PostInput.rendered(left);
    }

    /**
     * Matches quotes that contain redacted words of the post. Lines that the current text still contains do not match.
     *
     * @param minLength minimal length of a matching line
     */
    Predicate<List<String>> quotesRedacted(Post post, int minLength) {
        Set<String> current = lines(List.of(post.markdown()));
        Set<String> redacted = lines(posts.revisions(post.id()).stream()
                .filter(Revision::byStaff)
                .map(Revision::markdown)
                .toList());
        return quoted -> quoted.stream()
                .map(QuotedLines::words)
                .anyMatch(line -> isPartOf(line, redacted, minLength) && !isPartOf(line, current, minLength));
    }

    /** Matches quotes that contain one of these lines, or a significant part of one. */
    static Predicate<List<String>> containsAny(Set<String> lines) {
        return quoted -> quoted.stream()
                .map(QuotedLines::words)
                .anyMatch(line -> isPartOf(line, lines, QuotedLines.MIN_SIGNIFICANT_LENGTH));
    }

    private static boolean isPartOf(String line, Set<String> lines, int minLength) {
        return line.length() >= minLength && lines.stream().anyMatch(known -> known.contains(line));
    }

    /** The words of the texts, line by line, without quoted lines, which belong to other authors. */
    static Set<String> lines(List<String> texts) {
        return texts.stream()
                .flatMap(text -> QuoteBlocks.ownLines(text).stream())
                .map(QuotedLines::words)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}

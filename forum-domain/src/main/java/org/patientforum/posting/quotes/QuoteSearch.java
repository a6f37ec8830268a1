package org.patientforum.posting.quotes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.Revision;
import org.patientforum.posting.text.QuoteBlocks;
import org.patientforum.posting.text.QuotedLines;
import org.patientforum.shared.text.Excerpt;

/**
 * Finds the posts that quote a post. A quote is a line that begins with {@code >}. It is recognised by the words of the current and former texts of
 * the source, and by the post number that the quote button inserts. Searches the discussion of the source and those linked to it by transfers; all
 * others by the keys of the lines ({@link QuotedLines}), without reading their posts.
 */
@Dependent
public class QuoteSearch {

    private static final int MAX_RESULTS = 200;
    private static final int MAX_EXCERPT_LENGTH = 200;
    private static final Pattern QUOTED = Pattern.compile("(?m)^" + QuoteBlocks.BEFORE + ">[>\\s]*(.*)$");

    private static final String QUOTERS = """
            select p.id, p.discussionId, p.number, m.pseudonym, p.state, p.markdown
            from Post p join ForumMember m on m.id = p.authorId
            where (p.discussionId = :discussion
                or p.discussionId in (select t.toDiscussionId from Transfer t where t.fromDiscussionId = :discussion)
                or p.discussionId in (select t.fromDiscussionId from Transfer t where t.toDiscussionId = :discussion))
              and p.id <> :post and p.markdown like '%>%'
            order by p.discussionId, p.number""";

    private static final int KEY_BATCH_SIZE = 500;

    private static final String QUOTERS_ELSEWHERE = """
            select p.id, p.discussionId, p.number, m.pseudonym, p.state, p.markdown
            from Post p join ForumMember m on m.id = p.authorId
            where p.id <> :post and p.id in (select q.id from Post q join q.quotedLines line where line in :keys)
            order by p.id desc""";

    private final EntityManager em;
    private final Posts posts;

    @Inject
    public QuoteSearch(EntityManager em, Posts posts) {
        this.em = em;
        this.posts = posts;
    }

    /** The posts that quote this one, nearby ones first; at most 200 of each kind. */
    public List<QuotingPost> of(long postId) {
        Post post = posts.post(postId);
        List<String> texts = Stream.concat(
                        Stream.of(post.markdown()),
                        posts.revisions(postId).stream().map(Revision::markdown))
                .toList();
        Set<String> lines = Stream.concat(
                        texts.stream(), Stream.of("Post " + post.number())) // the source that a quote names
                .flatMap(String::lines)
                .map(QuotedLines::words)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        Map<Long, QuotingPost> found = new LinkedHashMap<>();
        try (Stream<Object[]> near = em.createQuery(QUOTERS, Object[].class)
                .setParameter("discussion", post.discussionId())
                .setParameter("post", postId)
                .getResultStream()) {
            near.map(row -> toQuotingPost(row, line -> quotes(line, lines)))
                    .filter(quoting -> !quoting.quoted().isEmpty())
                    .limit(MAX_RESULTS)
                    .forEach(quoting -> found.put(quoting.location().postId(), quoting));
        }
        findElsewhere(postId, QuoteFilter.lines(texts))
                .forEach(quoting -> found.putIfAbsent(quoting.location().postId(), quoting));
        return List.copyOf(found.values());
    }

    private List<QuotingPost> findElsewhere(long postId, Set<String> lines) {
        List<Long> keys = List.copyOf(QuotedLines.keysOfQuotes(lines));
        List<QuotingPost> found = new ArrayList<>();
        for (int first = 0; first < keys.size() && found.size() < MAX_RESULTS; first += KEY_BATCH_SIZE) {
            em.createQuery(QUOTERS_ELSEWHERE, Object[].class)
                    .setParameter("post", postId)
                    .setParameter("keys", keys.subList(first, Math.min(keys.size(), first + KEY_BATCH_SIZE)))
                    .setMaxResults(MAX_RESULTS)
                    .getResultStream()
                    .map(row -> toQuotingPost(
                            row, line -> line.length() >= QuotedLines.MIN_SIGNIFICANT_LENGTH && quotes(line, lines)))
                    .filter(quoting -> !quoting.quoted().isEmpty())
                    .forEach(found::add);
        }
        return found;
    }

    private static QuotingPost toQuotingPost(Object[] row, Predicate<String> known) {
        String quoted = QUOTED.matcher((String) row[5])
                .results()
                .map(line -> line.group(1).strip())
                .filter(line -> !line.isEmpty() && known.test(QuotedLines.words(line)))
                .collect(Collectors.joining(" "));
        return new QuotingPost(
                new PostLocation((Long) row[0], (Long) row[1], (Integer) row[2]),
                (String) row[3],
                (PostState) row[4],
                Excerpt.of(quoted, MAX_EXCERPT_LENGTH));
    }

    /** Whether the quoted line is, or is part of, a line of the post. Prefers false positives, which staff can ignore, to misses. */
    private static boolean quotes(String quoted, Set<String> lines) {
        return !quoted.isEmpty() && (lines.contains(quoted) || lines.stream().anyMatch(line -> line.contains(quoted)));
    }
}

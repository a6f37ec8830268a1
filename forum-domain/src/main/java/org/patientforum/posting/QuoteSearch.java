package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.shared.Excerpt;

/**
 * Finds who quotes a post. A quote is a line that begins with {@code >}; it is known by its words: those of the
 * post as it is now, and as it was, and its number, which the button for quoting puts before them. Looked for where the post stands, and where posts went from there or came from.
 */
@Dependent
class QuoteSearch {

    private static final int MOST = 200;
    private static final int LONGEST_EXCERPT = 200;
    private static final Pattern QUOTED = Pattern.compile("(?m)^" + QuoteBlocks.BEFORE + ">[>\\s]*(.*)$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String QUOTERS = """
            select p.id, p.discussionId, p.number, m.pseudonym, p.state, p.markdown
            from Post p join ForumMember m on m.id = p.authorId
            where (p.discussionId = :discussion
                or p.discussionId in (select t.toDiscussionId from Transfer t where t.fromDiscussionId = :discussion)
                or p.discussionId in (select t.fromDiscussionId from Transfer t where t.toDiscussionId = :discussion))
              and p.id <> :post and p.markdown like '%>%'
            order by p.discussionId, p.number""";

    private final EntityManager em;
    private final Posts posts;

    @Inject
    QuoteSearch(EntityManager em, Posts posts) {
        this.em = em;
        this.posts = posts;
    }

    List<QuotingPost> of(long postId) {
        Post post = posts.post(postId);
        Set<String> lines = Stream.concat(
                        Stream.of(post.markdown(), "Post " + post.number()), // the name of its source in a quote
                        posts.revisions(postId).stream().map(Revision::markdown))
                .flatMap(String::lines)
                .map(QuoteSearch::words)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        List<QuotingPost> found = new ArrayList<>();
        try (Stream<Object[]> candidates = em.createQuery(QUOTERS, Object[].class)
                .setParameter("discussion", post.discussionId())
                .setParameter("post", postId)
                .getResultStream()) {
            candidates
                    .map(row -> quoting(row, lines))
                    .filter(quoting -> !quoting.quoted().isEmpty())
                    .limit(MOST)
                    .forEach(found::add);
        }
        return found;
    }

    private static QuotingPost quoting(Object[] row, Set<String> lines) {
        String quoted = QUOTED.matcher((String) row[5])
                .results()
                .map(line -> line.group(1).strip())
                .filter(line -> !line.isEmpty() && quotes(words(line), lines))
                .collect(Collectors.joining(" "));
        return new QuotingPost(
                new PostPlace((Long) row[0], (Long) row[1], (Integer) row[2]),
                (String) row[3],
                (PostState) row[4],
                Excerpt.of(quoted, LONGEST_EXCERPT));
    }

    /** A line as it stands in the post, or a part of one: staff would rather see one too many than miss one. */
    private static boolean quotes(String quoted, Set<String> lines) {
        return !quoted.isEmpty() && (lines.contains(quoted) || lines.stream().anyMatch(line -> line.contains(quoted)));
    }

    /** The words of a line, as quotes are compared: without signs, in small letters. */
    static String words(String line) {
        return NO_WORD.matcher(line).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

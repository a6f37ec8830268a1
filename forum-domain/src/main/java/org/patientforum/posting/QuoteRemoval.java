package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.patientforum.posting.PostTended.Change;

/**
 * Takes quotes of what is gone out of the posts that quote it, in the same transaction: a text that its author has withdrawn, or that staff have hidden,
 * deleted or redacted, must not live on in others' posts. What these said before is kept for staff. A quote does not come back when its source does.
 */
@Dependent
class QuoteRemoval {

    /** Shorter lines without a source, "Thank you", may be somebody else's. */
    private static final int TELLING = 12;

    private final Posts posts;
    private final QuoteSearch search;
    private final Clock clock;

    @Inject
    QuoteRemoval(Posts posts, QuoteSearch search, Clock clock) {
        this.posts = posts;
        this.search = search;
        this.clock = clock;
    }

    void withdrawn(@Observes PostWithdrawn event) {
        removeAll(event.postId());
    }

    void decided(@Observes PostStateDecided event) {
        if (event.after() == PostState.HIDDEN || event.after() == PostState.DELETED) {
            removeAll(event.postId());
        }
    }

    void redacted(@Observes PostTended event) {
        if (event.change() == Change.REDACTED) {
            Post post = posts.post(event.postId());
            Set<String> now = lines(List.of(post.markdown()));
            Set<String> gone = lines(posts.revisions(event.postId()).stream()
                    .limit(1)
                    .map(Revision::markdown)
                    .toList());
            gone.removeAll(now);
            remove(
                    event.postId(),
                    quoted -> quoted.stream().map(QuoteSearch::words).anyMatch(line -> partOf(line, gone)));
        }
    }

    private void removeAll(long postId) {
        Post post = posts.post(postId);
        List<String> texts = new ArrayList<>(
                posts.revisions(postId).stream().map(Revision::markdown).toList());
        texts.add(post.markdown());
        Set<String> lines = lines(texts);
        remove(postId, quoted -> {
            OptionalInt source = QuoteBlocks.sourceOf(quoted);
            return source.isPresent() && source.getAsInt() == post.number()
                    || quoted.stream().map(QuoteSearch::words).anyMatch(line -> partOf(line, lines));
        });
    }

    private void remove(long postId, Predicate<List<String>> gone) {
        for (QuotingPost quoting : search.of(postId)) {
            Post post = posts.lockedPost(quoting.place().postId());
            String without = QuoteBlocks.without(post.markdown(), gone);
            if (!without.equals(post.markdown())) {
                posts.add(post.loseQuotes(Writing.text(without), clock.instant()));
                if (post.discussionId() != posts.post(postId).discussionId()) {
                    posts.lockedDiscussion(post.discussionId()).textChanged();
                }
            }
        }
    }

    private static boolean partOf(String line, Set<String> lines) {
        return line.length() >= TELLING && lines.stream().anyMatch(known -> known.contains(line));
    }

    private static Set<String> lines(List<String> texts) {
        return texts.stream()
                .flatMap(String::lines)
                .map(QuoteSearch::words)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}

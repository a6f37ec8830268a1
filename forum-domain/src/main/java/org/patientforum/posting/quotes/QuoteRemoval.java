package org.patientforum.posting.quotes;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.Revision;
import org.patientforum.posting.events.PostModerated;
import org.patientforum.posting.events.PostModerated.Change;
import org.patientforum.posting.events.PostStateChanged;
import org.patientforum.posting.events.PostWithdrawn;
import org.patientforum.posting.text.PostInput;
import org.patientforum.posting.text.QuoteBlocks;
import org.patientforum.posting.text.QuotedLines;

/**
 * Removes quotes of withdrawn, hidden, deleted and redacted content from all posts, in the same transaction. The former texts of the quoting posts
 * are kept for staff. Restoring the source does not restore the quotes.
 */
@Dependent
public class QuoteRemoval {

    private final Posts posts;
    private final QuoteSearch search;
    private final Clock clock;

    @Inject
    public QuoteRemoval(Posts posts, QuoteSearch search, Clock clock) {
        this.posts = posts;
        this.search = search;
        this.clock = clock;
    }

    /** Removes the quotes of a withdrawn post. */
    public void onPostWithdrawn(@Observes PostWithdrawn event) {
        removeAll(event.postId());
    }

    void onPostStateChanged(@Observes PostStateChanged event) {
        if (event.after() == PostState.HIDDEN || event.after() == PostState.DELETED) {
            removeAll(event.postId());
        }
    }

    /** Removes quotes of redacted words. */
    public void onPostModerated(@Observes PostModerated event) {
        if (event.change() == Change.REDACTED) {
            Post post = posts.post(event.postId());
            QuoteFilter quotes = new QuoteFilter(posts);
            Predicate<List<String>> named = quotes.quotesRedacted(post, 1);
            Predicate<List<String>> unnamed = quotes.quotesRedacted(post, QuotedLines.MIN_SIGNIFICANT_LENGTH);
            remove(post.id(), quoting -> ofSource(quoting, post, named, unnamed));
        }
    }

    /**
     * A quote that names its source is judged by that post. Quotes without a source, or whose named source does not contain the text, are judged by
     * their words: they were copied from another discussion, or the source has been renumbered.
     */
    private Predicate<List<String>> ofSource(
            Post quoting, Post source, Predicate<List<String>> named, Predicate<List<String>> unnamed) {
        return quoted -> {
            OptionalInt number = QuoteBlocks.sourceOf(quoted);
            if (number.isEmpty()) {
                return unnamed.test(quoted);
            }
            if (quoting.discussionId() == source.discussionId() && number.getAsInt() == source.number()) {
                return named.test(quoted);
            }
            return unnamed.test(quoted) && !containsQuote(quoting.discussionId(), number.getAsInt(), quoted);
        };
    }

    private boolean containsQuote(long discussionId, int number, List<String> quoted) {
        return posts.withNumbers(discussionId, List.of(number)).stream()
                .anyMatch(post -> QuoteFilter.containsAny(QuoteFilter.lines(List.of(post.markdown())))
                        .test(quoted));
    }

    private void removeAll(long postId) {
        Post post = posts.post(postId);
        List<String> texts = new ArrayList<>(
                posts.revisions(postId).stream().map(Revision::markdown).toList());
        texts.add(post.markdown());
        Predicate<List<String>> says = QuoteFilter.containsAny(QuoteFilter.lines(texts));
        remove(postId, quoting -> ofSource(quoting, post, quoted -> true, says));
    }

    /** @param matching matches the quotes to remove from a post */
    private void remove(long postId, Function<Post, Predicate<List<String>>> matching) {
        long here = posts.post(postId).discussionId();
        for (QuotingPost quoting : search.of(postId)) {
            boolean elsewhere = quoting.location().discussionId() != here;
            if (elsewhere) {
                posts.lockDiscussion(quoting.location().discussionId()); // before its post, like all writers
            }
            Post post = posts.lockPost(quoting.location().postId());
            String remaining = QuoteBlocks.without(post.markdown(), matching.apply(post));
            if (!remaining.equals(post.markdown())) {
                posts.add(post.removeQuotes(PostInput.text(remaining), clock.instant()));
                if (elsewhere) {
                    posts.lockDiscussion(post.discussionId()).incrementRevision();
                }
            }
        }
    }
}

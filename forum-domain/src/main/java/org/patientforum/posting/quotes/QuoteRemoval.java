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
 * Takes quotes of what is gone out of the posts that quote it, in the same transaction: a text that its author has withdrawn, or that staff have hidden,
 * deleted or redacted, must not live on in others' posts. What these said before is kept for staff. A quote does not come back when its source does.
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

    /** Removes the quotes of a post that its author has withdrawn. */
    public void withdrawn(@Observes PostWithdrawn event) {
        removeAll(event.postId());
    }

    void decided(@Observes PostStateChanged event) {
        if (event.after() == PostState.HIDDEN || event.after() == PostState.DELETED) {
            removeAll(event.postId());
        }
    }

    /** Removes from quotes what staff have taken out of a post. */
    public void redacted(@Observes PostModerated event) {
        if (event.change() == Change.REDACTED) {
            Post post = posts.post(event.postId());
            QuoteFilter quotes = new QuoteFilter(posts);
            Predicate<List<String>> named = quotes.quotesRedacted(post, 1);
            Predicate<List<String>> unnamed = quotes.quotesRedacted(post, QuotedLines.MIN_SIGNIFICANT_LENGTH);
            remove(post.id(), quoting -> ofSource(quoting, post, named, unnamed));
        }
    }

    /**
     * A quote that names its source is judged by that; others are known by their words alone, and so are those that name a post which does not say
     * this: it was copied from another discussion, or its source has another number now.
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
            return unnamed.test(quoted) && !says(quoting.discussionId(), number.getAsInt(), quoted);
        };
    }

    private boolean says(long discussionId, int number, List<String> quoted) {
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

    /** @param gone which quotes of a post are to go */
    private void remove(long postId, Function<Post, Predicate<List<String>>> gone) {
        long here = posts.post(postId).discussionId();
        for (QuotingPost quoting : search.of(postId)) {
            boolean elsewhere = quoting.place().discussionId() != here;
            if (elsewhere) {
                posts.lockDiscussion(quoting.place().discussionId()); // before its post, as who writes there does
            }
            Post post = posts.lockPost(quoting.place().postId());
            String without = QuoteBlocks.without(post.markdown(), gone.apply(post));
            if (!without.equals(post.markdown())) {
                posts.add(post.removeQuotes(PostInput.text(without), clock.instant()));
                if (elsewhere) {
                    posts.lockDiscussion(post.discussionId()).incrementRevision();
                }
            }
        }
    }
}

package org.patientforum.posting.authoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Finds the posts that forms have created. A resubmission has the same one-time token and the same text. The token alone is not enough: browsers
 * restore a form with its token when members go back and continue writing.
 */
@Dependent
public class Submissions {

    /** Within this time, posting the same text in the same place needs a confirmation. */
    static final Duration DUPLICATE_PERIOD = Duration.ofMinutes(10);

    private static final int MAX_RECENT = 20;
    private static final int MIN_SIGNIFICANT_LENGTH = 10;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Submissions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Hash of a submitted title and text. */
    static String hash(@Nullable String title, String markdown) {
        return RandomTokens.hash((title == null ? "" : title) + "\n" + markdown);
    }

    boolean wasSubmitted(long authorId, String submission) {
        return bySubmission(authorId, submission).isPresent();
    }

    private Optional<Post> bySubmission(long authorId, String submission) {
        return em.createQuery(
                        "select p from Post p where p.submission = :submission and p.authorId = :author", Post.class)
                .setParameter("submission", submission)
                .setParameter("author", authorId)
                .getResultStream()
                .findFirst();
    }

    /** The place of the post that this form created with this text. Throws FormAlreadySent if it had another text. */
    Optional<PostLocation> findPost(long authorId, String submission, String sentHash) {
        return bySubmission(authorId, submission).map(made -> {
            if (!made.matchesSubmission(sentHash)) {
                throw new FormAlreadySent(made.id());
            }
            return new PostLocation(made.id(), made.discussionId(), made.number());
        });
    }

    /**
     * Throws DuplicatePost if the member posted this text in this discussion within {@link #DUPLICATE_PERIOD} and has not withdrawn it,
     * PartialDuplicatePost if one of the texts begins with the other.
     */
    void requireNoDuplicateReply(long authorId, long discussionId, String text) {
        require(recent("p.discussionId = :place", authorId, discussionId), hash(null, text), text);
    }

    /** As {@link #requireNoDuplicateReply}, for discussions that the member started in this group with this title. */
    void requireNoDuplicateDiscussion(long authorId, long groupId, String title, String text) {
        String place = "d.groupId = :place and d.authorId = p.authorId";
        require(recent(place, authorId, groupId), hash(title, text), text);
    }

    private static void require(List<Post> recent, String sentHash, String text) {
        if (recent.stream().anyMatch(post -> post.matchesSubmission(sentHash))) {
            throw new DuplicatePost();
        }
        recent.stream()
                .filter(post -> continues(post.markdown(), text))
                .findFirst()
                .ifPresent(post -> {
                    throw new PartialDuplicatePost(post.id());
                });
    }

    /** Whether one text continues the other; short texts do not count, because many texts begin with the same word or two. */
    private static boolean continues(String posted, String text) {
        boolean significant = Math.min(posted.length(), text.length()) >= MIN_SIGNIFICANT_LENGTH;
        return significant && !posted.equals(text) && (text.startsWith(posted) || posted.startsWith(text));
    }

    /** The posts of the member in this place within {@link #DUPLICATE_PERIOD}, latest first. */
    private List<Post> recent(String place, long authorId, long placeId) {
        return em.createQuery("""
                        select p from Post p join Discussion d on d.id = p.discussionId
                        where p.authorId = :author and p.postedAt > :since
                          and p.state in (:visible, :held) and\s""" + place + " order by p.postedAt desc", Post.class)
                .setParameter("author", authorId)
                .setParameter("since", clock.instant().minus(DUPLICATE_PERIOD))
                .setParameter("visible", PostState.VISIBLE)
                .setParameter("held", PostState.HELD)
                .setParameter("place", placeId)
                .setMaxResults(MAX_RECENT)
                .getResultList();
    }
}

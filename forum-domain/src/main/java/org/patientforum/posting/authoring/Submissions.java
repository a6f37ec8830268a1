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
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostState;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Knows what forms have made posts. A form is the same if its one-time number and its text are: then it was sent twice. The number
 * alone says too little, because browsers keep a form and its number when people go back and write on.
 */
@Dependent
public class Submissions {

    /** For so long a member is asked before the same text is posted in the same place once more. */
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

    /** Stands for a title and a text; the same for no others. */
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

    /** The place of the post that this form made with this text. Throws FormAlreadySent if it made one with another text. */
    Optional<PostPlace> findPost(long authorId, String submission, String sentHash) {
        return bySubmission(authorId, submission).map(made -> {
            if (!made.matchesSubmission(sentHash)) {
                throw new FormAlreadySent(made.id());
            }
            return new PostPlace(made.id(), made.discussionId(), made.number());
        });
    }

    /**
     * Throws JustPosted if the member posted this text in this discussion a moment ago and has not taken it back, PartPosted if one of the
     * two texts begins with the other.
     */
    void requireNoDuplicateReply(long authorId, long discussionId, String text) {
        require(recent("p.discussionId = :place", authorId, discussionId), hash(null, text), text);
    }

    /** The same for a discussion that the member started in this group with this title. */
    void requireNoDuplicateDiscussion(long authorId, long groupId, String title, String text) {
        String place = "d.groupId = :place and d.authorId = p.authorId";
        require(recent(place, authorId, groupId), hash(title, text), text);
    }

    private static void require(List<Post> recent, String sentHash, String text) {
        if (recent.stream().anyMatch(post -> post.matchesSubmission(sentHash))) {
            throw new DuplicatePost();
        }
        recent.stream()
                .filter(post -> partly(post.markdown(), text))
                .findFirst()
                .ifPresent(post -> {
                    throw new PartialDuplicatePost(post.id());
                });
    }

    /** Whether one goes on where the other ends; a word or two may begin many texts. */
    private static boolean partly(String posted, String text) {
        boolean telling = Math.min(posted.length(), text.length()) >= MIN_SIGNIFICANT_LENGTH;
        return telling && !posted.equals(text) && (text.startsWith(posted) || posted.startsWith(text));
    }

    /** What the member posted there a moment ago, the latest first. */
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

package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Tokens;

/**
 * Knows what forms have made posts. A form is the same if its one-time number and its text are: then it was sent twice. The number
 * alone says too little, because browsers keep a form and its number when people go back and write on.
 */
@Dependent
class SentForms {

    /** For so long a member is asked before the same text is posted in the same place once more. */
    static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    SentForms(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Stands for a title and a text; the same for no others. */
    static String hash(@Nullable String title, String markdown) {
        return Tokens.hash((title == null ? "" : title) + "\n" + markdown);
    }

    boolean madePost(long authorId, String submission) {
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
    Optional<PostPlace> postedBefore(long authorId, String submission, String sentHash) {
        return bySubmission(authorId, submission).map(made -> {
            if (!made.madeOf(sentHash)) {
                throw new FormAlreadySent(made.id());
            }
            return new PostPlace(made.id(), made.discussionId(), made.number());
        });
    }

    /** Throws JustPosted if the member posted this text in this discussion a moment ago and has not taken it back. */
    void requireNewReply(long authorId, long discussionId, String sentHash) {
        require("p.discussionId = :place", authorId, discussionId, sentHash);
    }

    /** Throws JustPosted if the member started a discussion with this title and text in this group a moment ago. */
    void requireNewDiscussion(long authorId, long groupId, String sentHash) {
        require("d.groupId = :place", authorId, groupId, sentHash);
    }

    private void require(String place, long authorId, long placeId, String sentHash) {
        boolean known = !em.createQuery("""
                        select p.id from Post p join Discussion d on d.id = p.discussionId
                        where p.authorId = :author and p.sentHash = :hash and p.postedAt > :since
                          and p.state in (:visible, :held) and\s""" + place, Long.class)
                .setParameter("author", authorId)
                .setParameter("hash", sentHash)
                .setParameter("since", clock.instant().minus(JUST_NOW))
                .setParameter("visible", PostState.VISIBLE)
                .setParameter("held", PostState.HELD)
                .setParameter("place", placeId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (known) {
            throw new JustPosted();
        }
    }
}

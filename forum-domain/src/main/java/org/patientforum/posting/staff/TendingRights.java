package org.patientforum.posting.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.shared.NotFound;

/**
 * Who may do something to a discussion or post: who looks after its group. It locks nothing, so that what is done afterwards locks
 * in its own order.
 */
@Dependent
public class TendingRights {

    private final EntityManager em;
    private final ModeratorRights rights;

    @Inject
    public TendingRights(EntityManager em, ModeratorRights rights) {
        this.em = em;
        this.rights = rights;
    }

    /** Throws NotFound, as for no such discussion, for who does not look after its group. */
    void requireDiscussion(long actorId, long discussionId) {
        require(actorId, discussionId, "discussion", "select d.groupId from Discussion d where d.id = :id");
    }

    /** Throws NotFound, as for no such post, for who does not look after its group. */
    void requirePost(long actorId, long postId) {
        String group = "select d.groupId from Post p join Discussion d on d.id = p.discussionId where p.id = :id";
        require(actorId, postId, "post", group);
    }

    private void require(long actorId, long id, String what, String groupQuery) {
        boolean moderated = em.createQuery(groupQuery, Long.class)
                .setParameter("id", id)
                .getResultStream()
                .anyMatch(group -> rights.moderates(actorId, group));
        if (!moderated) {
            throw new NotFound(what);
        }
    }
}

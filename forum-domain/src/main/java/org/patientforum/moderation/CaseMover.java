package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.patientforum.posting.DiscussionTended;
import org.patientforum.posting.DiscussionTended.Change;
import org.patientforum.reporting.ReportTarget;

/**
 * Cases follow what they are about into another group, so that who looks after that group has them. The discussion is locked
 * meanwhile, in the transaction that moves it.
 */
@Dependent
class CaseMover {

    private static final Set<Change> MOVES = Set.of(Change.MOVED, Change.SPLIT, Change.MERGED, Change.UNDONE);

    private final EntityManager em;

    @Inject
    CaseMover(EntityManager em) {
        this.em = em;
    }

    void onDiscussion(@Observes DiscussionTended event) {
        if (!MOVES.contains(event.change())) {
            return;
        }
        em.flush();
        Long group = em.createQuery("select d.groupId from Discussion d where d.id = :discussion", Long.class)
                .setParameter("discussion", event.discussionId())
                .getSingleResult();
        em.createQuery("""
                        update ModerationCase c set c.subject.groupId = :group
                        where c.subject.targetKind = :kind and c.subject.targetId = :discussion""")
                .setParameter("group", group)
                .setParameter("kind", ReportTarget.Kind.DISCUSSION)
                .setParameter("discussion", event.discussionId())
                .executeUpdate();
        em.createQuery("""
                        update ModerationCase c set c.subject.groupId = :group
                        where c.subject.targetKind = :kind
                          and c.subject.targetId in (select p.id from Post p where p.discussionId = :discussion)""")
                .setParameter("group", group)
                .setParameter("kind", ReportTarget.Kind.POST)
                .setParameter("discussion", event.discussionId())
                .executeUpdate();
    }
}

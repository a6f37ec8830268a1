package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.events.DiscussionModerated.Change;
import org.patientforum.reporting.ReportTarget;

/**
 * Cases follow what they are about into another group, so that who looks after that group has them. The discussion is locked
 * meanwhile, in the transaction that moves it.
 */
@Dependent
public class CaseMover {

    private static final Set<Change> MOVES = Set.of(Change.MOVED, Change.SPLIT, Change.MERGED, Change.UNDONE);

    private final EntityManager em;

    @Inject
    public CaseMover(EntityManager em) {
        this.em = em;
    }

    /** Takes cases along when their discussion goes to another group. */
    public void onDiscussion(@Observes DiscussionModerated event) {
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

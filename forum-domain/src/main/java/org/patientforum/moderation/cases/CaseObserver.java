package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.events.DiscussionModerated.Change;
import org.patientforum.reporting.ReportSubmitted;
import org.patientforum.reporting.ReportTarget;

/**
 * Opens cases for reports, and updates the group of cases when their discussion moves, so that the moderators of the new
 * group see them. Runs in the transaction of the event, which holds the lock of the target.
 */
@Dependent
public class CaseObserver {

    private static final Set<Change> MOVES = Set.of(Change.MOVED, Change.SPLIT, Change.MERGED, Change.UNDONE);

    private final EntityManager em;
    private final CaseOpener opener;

    @Inject
    public CaseObserver(EntityManager em, CaseOpener opener) {
        this.em = em;
        this.opener = opener;
    }

    /** Opens the case of the reported target, or adds the report to it. */
    public void onReport(@Observes ReportSubmitted report) {
        opener.open(report.target(), CaseKind.of(report.kind(), report.reason()));
    }

    /** Updates the group of the discussion's cases and of its posts' cases. */
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

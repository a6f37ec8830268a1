package org.patientforum.posting.advice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.patientforum.posting.Discussion;
import org.patientforum.shared.NotFound;

/** Repository of advice links and labels of posts. */
@Dependent
public class AdviceLinks {

    private final EntityManager em;

    @Inject
    public AdviceLinks(EntityManager em) {
        this.em = em;
    }

    /** Persists a link and returns its id. */
    public long add(AdviceLink link) {
        em.persist(link);
        em.flush();
        return link.id();
    }

    /** The link, locked until the transaction ends. Throws NotFound. */
    public AdviceLink lock(long id) {
        AdviceLink link = em.find(AdviceLink.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (link == null) {
            throw new NotFound("adviceLink");
        }
        return link;
    }

    List<AdviceLinkRow> all(boolean archivedToo) {
        return em.createQuery("""
                        select new org.patientforum.posting.advice.AdviceLinkRow(l.id, l.title, l.address, l.archived, l.version)
                        from AdviceLink l where l.archived = false or l.archived = :archivedToo
                        order by l.archived, l.title, l.id""", AdviceLinkRow.class)
                .setParameter("archivedToo", archivedToo)
                .getResultList();
    }

    /** The label of a post. */
    public Optional<PostLabel> labelOf(long postId) {
        return Optional.ofNullable(em.find(PostLabel.class, postId));
    }

    /** The link in the label of a post. */
    public Optional<AdviceLinkRow> shownOn(long postId) {
        return em.createQuery("""
                        select new org.patientforum.posting.advice.AdviceLinkRow(l.id, l.title, l.address, l.archived, l.version)
                        from PostLabel p join AdviceLink l on l.id = p.adviceLinkId where p.postId = :post""", AdviceLinkRow.class)
                .setParameter("post", postId)
                .getResultStream()
                .findFirst();
    }

    /** Persists a label. */
    public void add(PostLabel label) {
        em.persist(label);
        em.flush();
    }

    /** Deletes a label. */
    public void remove(PostLabel label) {
        em.remove(label);
        em.flush();
    }

    /** Invalidates the cached pages of all discussions that show this link. Locks their rows in the order of their ids. */
    void incrementRevisions(long adviceLinkId) {
        List<Long> discussions = em.createQuery("""
                        select distinct p.discussionId from PostLabel l join Post p on p.id = l.postId
                        where l.adviceLinkId = :link order by p.discussionId""", Long.class)
                .setParameter("link", adviceLinkId)
                .getResultList();
        for (long id : discussions) {
            Discussion discussion = em.find(Discussion.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (discussion != null) { // merged meanwhile, which has already invalidated the target's pages
                discussion.incrementRevision();
            }
        }
    }
}

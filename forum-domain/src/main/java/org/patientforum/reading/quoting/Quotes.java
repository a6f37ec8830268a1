package org.patientforum.reading.quoting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Queries for titles and texts in mails, with the data that decide who may see them. */
@Dependent
public class Quotes {

    private final EntityManager em;

    @Inject
    public Quotes(EntityManager em) {
        this.em = em;
    }

    Optional<Quotable> ofPost(long postId) {
        return em.createQuery("""
                        select new org.patientforum.reading.quoting.Quotable(
                            d.id, d.title, d.openingState, d.authorId, p.html, p.state, p.authorId,
                            a.title, a.address)
                        from Post p join Discussion d on d.id = p.discussionId
                            left join PostLabel l on l.postId = p.id left join AdviceLink a on a.id = l.adviceLinkId
                        where p.id = :id""", Quotable.class)
                .setParameter("id", postId)
                .getResultStream()
                .findFirst();
    }

    List<Quotable> ofDiscussions(Collection<Long> discussionIds) {
        return em.createQuery("""
                        select new org.patientforum.reading.quoting.Quotable(d.id, d.title, d.openingState, d.authorId)
                        from Discussion d where d.id in :ids""", Quotable.class)
                .setParameter("ids", discussionIds)
                .getResultList();
    }
}

package org.patientforum.unsent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of pages shown in answer to rejected forms. */
@Dependent
class AnswerPages {

    private final EntityManager em;

    @Inject
    AnswerPages(EntityManager em) {
        this.em = em;
    }

    void add(AnswerPage page) {
        em.persist(page);
    }

    Optional<AnswerPage> find(String numberHash, String keyHash) {
        return em.createQuery(
                        "select a from AnswerPage a where a.numberHash = :number and a.keyHash = :key",
                        AnswerPage.class)
                .setParameter("number", numberHash)
                .setParameter("key", keyHash)
                .getResultStream()
                .findFirst();
    }

    /** Deletes all but the newest pages of one browser. */
    void keepNewest(int newest, String keyHash) {
        List<String> more = em.createQuery("""
                        select a.numberHash from AnswerPage a where a.keyHash = :key
                        order by a.madeAt desc, a.numberHash""", String.class)
                .setParameter("key", keyHash)
                .setFirstResult(newest)
                .getResultList();
        if (!more.isEmpty()) {
            em.createQuery("delete from AnswerPage a where a.numberHash in :numbers")
                    .setParameter("numbers", more)
                    .executeUpdate();
        }
    }

    void deleteGuestPages(String keyHash) {
        em.createQuery("delete from AnswerPage a where a.keyHash = :key and a.guest = true")
                .setParameter("key", keyHash)
                .executeUpdate();
    }

    void delete(String keyHash, String form) {
        em.createQuery("delete from AnswerPage a where a.keyHash = :key and a.form = :form")
                .setParameter("key", keyHash)
                .setParameter("form", form)
                .executeUpdate();
    }

    int deleteOlderThan(Instant limit) {
        return em.createQuery("delete from AnswerPage a where a.madeAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}

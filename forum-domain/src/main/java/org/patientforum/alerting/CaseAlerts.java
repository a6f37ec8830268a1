package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.cases.UrgentCase;

/** Who has been called for which case. */
@Dependent
public class CaseAlerts {

    private final EntityManager em;

    @Inject
    public CaseAlerts(EntityManager em) {
        this.em = em;
    }

    /** Keeps other nodes from calling before this transaction ends. */
    AlertLock locked() {
        return em.find(AlertLock.class, AlertLock.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    List<CaseAlert> of(Collection<UrgentCase> cases) {
        return cases.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct n from CaseAlert n left join fetch n.missed where n.caseId in :cases",
                                CaseAlert.class)
                        .setParameter(
                                "cases", cases.stream().map(UrgentCase::id).toList())
                        .getResultList();
    }

    /** Who was called last since the case waits, of these. */
    static Optional<CaseAlert> latest(List<CaseAlert> notices, UrgentCase about) {
        return notices.stream().filter(notice -> notice.about(about)).max(Comparator.comparing(CaseAlert::audience));
    }

    /** Who was called last since the case was opened, of these: perhaps before somebody had it. */
    static Optional<CaseAlert> latestOfOpening(List<CaseAlert> notices, UrgentCase about) {
        return notices.stream()
                .filter(notice -> notice.aboutOpening(about))
                .max(Comparator.comparing(CaseAlert::calledAt).thenComparing(CaseAlert::audience));
    }

    List<CaseAlert> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select n from CaseAlert n where n.id in :ids", CaseAlert.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The notice, which nobody else changes before this transaction ends: two mails may say at once that a call was missed. */
    Optional<CaseAlert> locked(long id) {
        return Optional.ofNullable(em.find(CaseAlert.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Writes the notice, which thereby gets its id. */
    void add(CaseAlert notice) {
        em.persist(notice);
        em.flush();
    }
}

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

/** The repository of alerts. */
@Dependent
public class CaseAlerts {

    private final EntityManager em;

    @Inject
    public CaseAlerts(EntityManager em) {
        this.em = em;
    }

    /** Locks the row that keeps other nodes from sending alerts until this transaction ends. */
    AlertLock locked() {
        return em.find(AlertLock.class, AlertLock.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    List<CaseAlert> of(Collection<UrgentCase> cases) {
        return cases.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct n from CaseAlert n left join fetch n.undelivered where n.caseId in :cases",
                                CaseAlert.class)
                        .setParameter(
                                "cases", cases.stream().map(UrgentCase::id).toList())
                        .getResultList();
    }

    /** The alert with the highest level in the present wait of the case. */
    static Optional<CaseAlert> latest(List<CaseAlert> alerts, UrgentCase urgentCase) {
        return alerts.stream().filter(alert -> alert.isAbout(urgentCase)).max(Comparator.comparing(CaseAlert::level));
    }

    /** The latest alert since the case was opened, in any of its waits. */
    static Optional<CaseAlert> latestOfOpening(List<CaseAlert> alerts, UrgentCase urgentCase) {
        return alerts.stream()
                .filter(alert -> alert.isAboutOpening(urgentCase))
                .max(Comparator.comparing(CaseAlert::calledAt).thenComparing(CaseAlert::level));
    }

    List<CaseAlert> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select n from CaseAlert n where n.id in :ids", CaseAlert.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * The alert, locked until the transaction ends, because two mails can report a failed delivery at the same time.
     */
    Optional<CaseAlert> locked(long id) {
        return Optional.ofNullable(em.find(CaseAlert.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Stores the alert, which assigns its id. */
    void add(CaseAlert alert) {
        em.persist(alert);
        em.flush();
    }
}

package org.patientforum.noticing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.UrgentCase;

/** Who has been called for which case. */
@Dependent
class CaseNotices {

    private final EntityManager em;

    @Inject
    CaseNotices(EntityManager em) {
        this.em = em;
    }

    /** Keeps other nodes from calling before this transaction ends. */
    NoticeBoard locked() {
        return em.find(NoticeBoard.class, NoticeBoard.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    List<CaseNotice> of(Collection<UrgentCase> cases) {
        return cases.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct n from CaseNotice n left join fetch n.missed where n.caseId in :cases",
                                CaseNotice.class)
                        .setParameter(
                                "cases", cases.stream().map(UrgentCase::id).toList())
                        .getResultList();
    }

    /** Who was called last since the case waits, of these. */
    static Optional<CaseNotice> latest(List<CaseNotice> notices, UrgentCase about) {
        return notices.stream().filter(notice -> notice.about(about)).max(Comparator.comparing(CaseNotice::audience));
    }

    /** Who was called last since the case was opened, of these: perhaps before somebody had it. */
    static Optional<CaseNotice> latestOfOpening(List<CaseNotice> notices, UrgentCase about) {
        return notices.stream()
                .filter(notice -> notice.aboutOpening(about))
                .max(Comparator.comparing(CaseNotice::calledAt).thenComparing(CaseNotice::audience));
    }

    List<CaseNotice> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select n from CaseNotice n where n.id in :ids", CaseNotice.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The notice, which nobody else changes before this transaction ends: two mails may say at once that a call was missed. */
    Optional<CaseNotice> locked(long id) {
        return Optional.ofNullable(em.find(CaseNotice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Writes the notice, which thereby gets its id. */
    void add(CaseNotice notice) {
        em.persist(notice);
        em.flush();
    }
}

package org.patientforum.announcements;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.patientforum.shared.NotFound;

/** Repository of announcements and their dismissals. */
@Dependent
class Announcements {

    private static final int MAX_ROWS = 100;
    private static final String ROW = """
            select new org.patientforum.announcements.AnnouncementRow(a.id, a.title, a.markdown, a.html, a.urgent, a.shownFrom,
                a.shownUntil, a.version) from Announcement a""";

    private final EntityManager em;

    @Inject
    Announcements(EntityManager em) {
        this.em = em;
    }

    long add(Announcement announcement) {
        em.persist(announcement);
        em.flush();
        return announcement.id();
    }

    Announcement locked(long id) {
        Announcement found = em.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("announcement");
        }
        return found;
    }

    /** The hundred announcements that end last. */
    List<AnnouncementRow> newest() {
        return em.createQuery(ROW + " order by a.shownUntil desc, a.id desc", AnnouncementRow.class)
                .setMaxResults(MAX_ROWS)
                .getResultList();
    }

    /** Announcements that have not ended, including those that have not begun. */
    List<AnnouncementRow> currentAndUpcoming(Instant now) {
        return em.createQuery(ROW + " where a.shownUntil > :now order by a.shownUntil, a.id", AnnouncementRow.class)
                .setParameter("now", now)
                .setMaxResults(MAX_ROWS)
                .getResultList();
    }

    Set<Long> dismissedBy(long memberId) {
        List<?> found = em.createNativeQuery("select announcement_id from announcement_dismissal where member_id = ?1")
                .setParameter(1, memberId)
                .getResultList();
        Set<Long> ids = new HashSet<>();
        found.forEach(id -> ids.add(((Number) id).longValue()));
        return ids;
    }

    /** Records a dismissal; idempotent. */
    void dismiss(long memberId, long id) {
        em.createNativeQuery("""
                        insert into announcement_dismissal (member_id, announcement_id)
                        select ?1, a.id from announcement a where a.id = ?2 and not exists (
                            select 1 from announcement_dismissal d where d.member_id = ?3 and d.announcement_id = a.id)
                        on conflict do nothing""")
                .setParameter(1, memberId)
                .setParameter(2, id)
                .setParameter(3, memberId)
                .executeUpdate();
    }
}

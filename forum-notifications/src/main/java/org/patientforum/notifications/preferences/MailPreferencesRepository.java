package org.patientforum.notifications.preferences;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patientforum.following.Delivery;
import org.patientforum.shared.FirstRow;

/** What members have chosen about the times of mail. */
@Dependent
public class MailPreferencesRepository {

    private final EntityManager em;

    @Inject
    public MailPreferencesRepository(EntityManager em) {
        this.em = em;
    }

    /** Quiet hours, on whose clock. */
    public record Quiet(MailTimes times, ZoneId zone) {}

    Optional<MailPreferences> of(long memberId) {
        return Optional.ofNullable(em.find(MailPreferences.class, memberId));
    }

    /** Keeps what a member has chosen in the place of what they chose before. */
    void keep(MailPreferences wishes) {
        FirstRow.put(em, wishes);
    }

    /** Those of the members who usually want to hear on the site only. */
    public Set<Long> onTheSiteOnly(Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(em.createQuery("""
                        select w.memberId from MailPreferences w
                        where w.usual = :site and w.memberId in :members""", Long.class)
                .setParameter("site", Delivery.SITE)
                .setParameter("members", memberIds)
                .getResultList());
    }

    /** What those of the members have chosen who ever chose. */
    Map<Long, MailTimes> times(Collection<Long> memberIds) {
        Map<Long, MailTimes> times = new HashMap<>();
        em.createQuery("select w from MailPreferences w where w.memberId in :members", MailPreferences.class)
                .setParameter("members", memberIds)
                .getResultList()
                .forEach(own -> times.put(own.memberId(), own.times()));
        return times;
    }

    /** Those of the members who have quiet hours. */
    public Map<Long, Quiet> quiet(Collection<Long> memberIds) {
        Map<Long, Quiet> quiet = new HashMap<>();
        if (!memberIds.isEmpty()) {
            em.createQuery("""
                            select w, m.id, m.timeZone from MailPreferences w join ForumMember m on m.id = w.memberId
                            where w.quietFrom is not null and w.memberId in :members""", Object[].class)
                    .setParameter("members", memberIds)
                    .getResultList()
                    .forEach(row -> quiet.put(
                            (Long) row[1], new Quiet(((MailPreferences) row[0]).times(), ZoneId.of((String) row[2]))));
        }
        return quiet;
    }
}

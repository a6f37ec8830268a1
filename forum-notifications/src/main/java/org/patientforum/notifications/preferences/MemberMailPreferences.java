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

/** The mail times that members have chosen. */
@Dependent
public class MemberMailPreferences {

    private final EntityManager em;

    @Inject
    public MemberMailPreferences(EntityManager em) {
        this.em = em;
    }

    /** A member's mail times and the time zone their quiet hours refer to. */
    public record QuietHours(MailTimes times, ZoneId zone) {}

    Optional<MailPreferences> find(long memberId) {
        return Optional.ofNullable(em.find(MailPreferences.class, memberId));
    }

    /** Stores a member's choice in place of their former one. */
    void save(MailPreferences preferences) {
        FirstRow.upsert(em, preferences);
    }

    /** Returns the members whose default delivery is the site only. */
    public Set<Long> siteOnly(Collection<Long> memberIds) {
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

    /** Returns the mail times of the members who chose any. */
    Map<Long, MailTimes> times(Collection<Long> memberIds) {
        Map<Long, MailTimes> times = new HashMap<>();
        em.createQuery("select w from MailPreferences w where w.memberId in :members", MailPreferences.class)
                .setParameter("members", memberIds)
                .getResultList()
                .forEach(own -> times.put(own.memberId(), own.times()));
        return times;
    }

    /** Returns the quiet hours of the members who have any. */
    public Map<Long, QuietHours> quietHours(Collection<Long> memberIds) {
        Map<Long, QuietHours> quiet = new HashMap<>();
        if (!memberIds.isEmpty()) {
            em.createQuery("""
                            select w, m.id, m.timeZone from MailPreferences w join ForumMember m on m.id = w.memberId
                            where w.quietFrom is not null and w.memberId in :members""", Object[].class)
                    .setParameter("members", memberIds)
                    .getResultList()
                    .forEach(row -> quiet.put(
                            (Long) row[1],
                            new QuietHours(((MailPreferences) row[0]).times(), ZoneId.of((String) row[2]))));
        }
        return quiet;
    }
}

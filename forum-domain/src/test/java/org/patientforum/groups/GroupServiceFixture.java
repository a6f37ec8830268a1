package org.patientforum.groups;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.audit.AuditFixture;

/** The group service in plain Java SE. */
public final class GroupServiceFixture {

    /** Id of a moderator of the whole forum; exists after {@link #moderator} was called. */
    public static final long MODERATOR = 990;

    private GroupServiceFixture() {}

    public static GroupService service(EntityManager em, Clock clock) {
        return new GroupService(new Groups(em), clock, AuditFixture.trail(em, clock));
    }

    /** The rights of moderators. */
    public static ModeratorRights rights(EntityManager em, Clock clock) {
        return new ModeratorRights(new GroupModerators(em), clock);
    }

    /** The service that appoints group moderators. */
    public static GroupModeratorService moderators(EntityManager em, Clock clock) {
        return new GroupModeratorService(new Groups(em), new GroupModerators(em), AuditFixture.trail(em, clock), clock);
    }

    /** The id of a moderator of the whole forum, inserted on first call. */
    public static long moderator(EntityManager em) {
        em.createNativeQuery("""
                        insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                        select ?1, 'staff', 'staff', 'MODERATOR', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1
                        from forum_group g where not exists (select 1 from member m where m.id = ?1)
                        fetch first 1 rows only""").setParameter(1, MODERATOR).executeUpdate();
        return MODERATOR;
    }
}

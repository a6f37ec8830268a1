package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.audit.AuditFixture;
import org.patientforum.members.accounts.LinkLives;
import org.patientforum.members.accounts.OneTimeLinks;
import org.patientforum.members.accounts.SignIns;
import org.patientforum.members.administration.RestoreService;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.members.sanctions.Sanctions;
import org.patientforum.shared.FiredEvents;

/** What other features ask of members, on the real table, in plain Java. */
public final class MemberLookupFixture extends MembershipService {

    public MemberLookupFixture(EntityManager em) {
        super(new Members(em));
    }

    /** The lives of links, on the real table. */
    public static LinkLives linkLives(EntityManager em, Clock clock) {
        return new LinkLives(new OneTimeLinks(em), clock);
    }

    /** What a restore ends, on the real tables. */
    public static RestoreService restores(EntityManager em, Clock clock) {
        return new RestoreService(new SignIns(em), new OneTimeLinks(em), clock);
    }

    /** Sanctions on the real tables; nobody hears of them. */
    public static SanctionService sanctions(EntityManager em, Clock clock) {
        return new SanctionService(
                new Sanctions(em),
                new Members(em),
                new SignIns(em),
                new FiredEvents<>(),
                AuditFixture.trail(em, clock),
                clock);
    }
}

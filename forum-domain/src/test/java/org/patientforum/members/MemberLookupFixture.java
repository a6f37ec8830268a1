package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.audit.AuditFixture;
import org.patientforum.members.accounts.OneTimeLinkActivator;
import org.patientforum.members.accounts.OneTimeLinks;
import org.patientforum.members.accounts.SignIns;
import org.patientforum.members.administration.CredentialRevocationService;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.members.sanctions.Sanctions;
import org.patientforum.shared.FiredEvents;

/** The membership service and related services on the real tables, for tests of other features. */
public final class MemberLookupFixture extends MembershipService {

    public MemberLookupFixture(EntityManager em) {
        super(new Members(em));
    }

    /** Activates links on the real table. */
    public static OneTimeLinkActivator linkActivator(EntityManager em, Clock clock) {
        return new OneTimeLinkActivator(new OneTimeLinks(em), clock);
    }

    /** The restore service on the real tables. */
    public static CredentialRevocationService restores(EntityManager em, Clock clock) {
        return new CredentialRevocationService(new SignIns(em), new OneTimeLinks(em), clock);
    }

    /** The sanction service on the real tables; its events are ignored. */
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

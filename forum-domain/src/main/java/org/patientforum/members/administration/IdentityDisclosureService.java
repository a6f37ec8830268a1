package org.patientforum.members.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.MailAddress;
import org.patientforum.members.Members;
import org.patientforum.members.accounts.SignIns;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.RequiredReason;

/** Discloses the person behind a pseudonym: the only way to do so, always with a reason and a row in the audit trail. */
@Stateless
public class IdentityDisclosureService {

    private Members members;
    private SignIns signIns;
    private AuditTrail audit;
    private Clock clock;

    protected IdentityDisclosureService() {}

    @Inject
    public IdentityDisclosureService(Members members, SignIns signIns, AuditTrail audit, Clock clock) {
        this.members = members;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the identity behind a pseudonym. Throws ReasonMissing, NotFound, or NotAllowed for callers who are not staff. */
    @RolesAllowed("moderator")
    public MemberIdentity unmask(long actorId, long memberId, String reason) {
        if (!members.member(actorId).role().staff()) {
            throw new NotAllowed("notStaff");
        }
        String checkedReason = RequiredReason.require(reason, "unmask.reasonMissing");
        MailAddress address =
                members.mailAddresses(List.of(memberId)).stream().findFirst().orElseThrow(() -> new NotFound("member"));
        audit.record(actorId, AuditAction.MEMBER_UNMASKED, AuditObject.ofMember(memberId), "reason=" + checkedReason);
        return new MemberIdentity(address.email(), signIns.devicesOf(memberId, clock.instant()));
    }
}

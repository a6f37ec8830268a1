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
import org.patientforum.members.Member;
import org.patientforum.members.Members;
import org.patientforum.members.Role;
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

    /** Whether this member of staff may see the person behind a pseudonym: a right of its own, which administrators give. */
    @RolesAllowed("moderator")
    public boolean mayUnmask(long memberId) {
        return members.member(memberId).mayUnmask();
    }

    /**
     * Gives a moderator the right to unmask, or takes it. No effect if nothing changes. Throws NotAllowed for members who are no
     * moderators, and callers who are no administrators.
     */
    @RolesAllowed("administrator")
    public void letUnmask(long actorId, long memberId, boolean allowed) {
        if (members.member(actorId).role() != Role.ADMINISTRATOR) {
            throw new NotAllowed("notAdministrator");
        }
        Member moderator = members.locked(memberId);
        if (moderator.role() == Role.MODERATOR && moderator.mayUnmask() == allowed) {
            return;
        }
        moderator.letUnmask(allowed);
        AuditAction action = allowed ? AuditAction.UNMASKING_GIVEN : AuditAction.UNMASKING_TAKEN;
        audit.record(actorId, action, AuditObject.ofMember(memberId), "");
    }

    /** Returns the identity behind a pseudonym. Throws ReasonMissing, NotFound, or NotAllowed for callers without this right. */
    @RolesAllowed("moderator")
    public MemberIdentity unmask(long actorId, long memberId, String reason) {
        if (!mayUnmask(actorId)) {
            throw new NotAllowed("unmask");
        }
        String checkedReason = RequiredReason.require(reason, "unmask.reasonMissing");
        MailAddress address =
                members.mailAddresses(List.of(memberId)).stream().findFirst().orElseThrow(() -> new NotFound("member"));
        audit.record(actorId, AuditAction.MEMBER_UNMASKED, AuditObject.ofMember(memberId), "reason=" + checkedReason);
        return new MemberIdentity(address.email(), signIns.devicesOf(memberId, clock.instant()));
    }
}

package org.patientforum.members.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.Member;
import org.patientforum.members.MemberColumn;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberLists;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.Members;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.SignIns;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** Staff's administration of members: search, roles, badges, signing out. Shows pseudonyms, never the person behind them. */
@Stateless
public class MemberAdministrationService {

    /** Lists end here. */
    public static final int MAX_LISTED = 10_000;

    private static final int MAX_BADGE_LENGTH = 60;

    private MemberLists lists;
    private Members members;
    private SignIns signIns;
    private AuditTrail audit;

    protected MemberAdministrationService() {}

    @Inject
    public MemberAdministrationService(MemberLists lists, Members members, SignIns signIns, AuditTrail audit) {
        this.lists = lists;
        this.members = members;
        this.signIns = signIns;
        this.audit = audit;
    }

    /** A page of the matching members; {@code first} counts from 0. */
    @RolesAllowed("moderator")
    public List<MemberProfile> find(MemberFilter filter, Sorting<MemberColumn> sorting, int first, int limit) {
        return lists.find(filter, sorting, first, limit);
    }

    /** The number of matching members, at most {@link #MAX_LISTED}: filtering finds a member sooner than paging. */
    @RolesAllowed("moderator")
    public int count(MemberFilter filter) {
        return lists.count(filter, MAX_LISTED);
    }

    /** Changes a member's role with immediate effect. Throws LastAdministrator, or NotAllowed if the member is not active. */
    @RolesAllowed("administrator")
    public void changeRole(long actorId, long memberId, @Nullable Role role) {
        List<Member> administrators = members.lockedAdministrators();
        requireAdministrator(actorId);
        if (role == null) {
            throw new NotFound("role");
        }
        Member member = members.locked(memberId);
        Role before = member.role();
        if (before == role) {
            return;
        }
        if (!member.active()) {
            throw new NotAllowed("notAMember");
        }
        if (before == Role.ADMINISTRATOR && administrators.size() <= 1) {
            throw new LastAdministrator();
        }
        member.changeRole(role);
        audit.record(
                actorId,
                AuditAction.ROLE_CHANGED,
                AuditObject.ofMember(memberId),
                "from=%s to=%s".formatted(before, role));
    }

    /**
     * Changes the text of the member's staff badge; blank removes the badge. Throws ChangedMeanwhile.
     *
     * @param badgeSeen text when the form was opened; blank if there was none
     */
    @RolesAllowed("administrator")
    public void giveBadge(long actorId, long memberId, @Nullable String badgeSeen, @Nullable String badge) {
        requireAdministrator(actorId);
        String newBadge = normalizedBadge(badge);
        Member member = members.locked(memberId);
        if (!Objects.equals(member.staffBadge(), normalizedBadge(badgeSeen))) {
            throw new ChangedMeanwhile("badgeChangedMeanwhile");
        }
        member.changeStaffBadge(newBadge);
        record(actorId, newBadge == null ? AuditAction.MEMBER_BADGE_TAKEN : AuditAction.MEMBER_BADGE_GIVEN, memberId);
    }

    private static @Nullable String normalizedBadge(@Nullable String badge) {
        String text = badge == null ? "" : badge.strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), MAX_BADGE_LENGTH));
    }

    /**
     * The number of browsers in which the member is signed in; only {@link IdentityDisclosureService} shows which ones. Recorded
     * in the audit trail as a view of the member.
     */
    @RolesAllowed("moderator")
    public int signIns(long actorId, long memberId) {
        record(actorId, AuditAction.MEMBER_VIEWED, memberId);
        return signIns.count(memberId);
    }

    /**
     * Signs the member out everywhere; they can sign in again. Throws NotAllowed for a member of staff unless the caller is an
     * administrator.
     */
    @RolesAllowed("moderator")
    public void signOut(long actorId, long memberId) {
        if (members.member(memberId).role().staff()) {
            requireAdministrator(actorId);
        }
        signIns.endAllExcept(memberId, 0);
        record(actorId, AuditAction.MEMBER_SIGNED_OUT, memberId);
    }

    private void record(long actorId, AuditAction action, long memberId) {
        audit.record(actorId, action, AuditObject.ofMember(memberId), "");
    }

    private void requireAdministrator(long actorId) {
        if (members.member(actorId).role() != Role.ADMINISTRATOR) {
            throw new NotAllowed("notAdministrator");
        }
    }
}

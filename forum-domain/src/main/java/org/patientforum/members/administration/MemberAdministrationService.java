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
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberLists;
import org.patientforum.members.MemberOrder;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.Members;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.SignIns;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ChangedMeanwhile;

/**
 * What staff do with members: find them, give them roles and badges, sign them out. They see pseudonyms, never the person behind.
 */
@Stateless
public class MemberAdministrationService {

    /** No list goes on for longer. */
    public static final int MOST_LISTED = 10_000;

    private static final int LONGEST_BADGE = 60;

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

    /** Some members, from the first-th (counted from 0). */
    @RolesAllowed("moderator")
    public List<MemberProfile> find(MemberFilter filter, MemberOrder order, int first, int howMany) {
        return lists.find(filter, order, first, howMany);
    }

    /** How many members there are to find, at most {@link #MOST_LISTED}: a filter finds a member sooner than paging. */
    @RolesAllowed("moderator")
    public int count(MemberFilter filter) {
        return lists.count(filter, MOST_LISTED);
    }

    /** Gives a member another role, at once. Throws LastAdministrator, or NotAllowed for who is no active member. */
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
     * What the member's staff badge says; blank takes the badge away. Throws ChangedMeanwhile.
     *
     * @param badgeSeen what it said when the form was opened; blank if there was none
     */
    @RolesAllowed("administrator")
    public void giveBadge(long actorId, long memberId, @Nullable String badgeSeen, @Nullable String badge) {
        requireAdministrator(actorId);
        String words = badgeWords(badge);
        Member member = members.locked(memberId);
        if (!Objects.equals(member.staffBadge(), badgeWords(badgeSeen))) {
            throw new ChangedMeanwhile("badgeChangedMeanwhile");
        }
        member.speakAs(words);
        record(actorId, words == null ? AuditAction.MEMBER_BADGE_TAKEN : AuditAction.MEMBER_BADGE_GIVEN, memberId);
    }

    private static @Nullable String badgeWords(@Nullable String badge) {
        String words = badge == null ? "" : badge.strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), LONGEST_BADGE));
    }

    /**
     * In how many browsers the member is signed in; in which ones is shown only by {@link IdentityDisclosureService}. That staff looked is
     * written in the audit trail.
     */
    @RolesAllowed("moderator")
    public int signIns(long actorId, long memberId) {
        record(actorId, AuditAction.MEMBER_VIEWED, memberId);
        return signIns.count(memberId);
    }

    /**
     * Signs the member out everywhere; they can sign in again. Throws NotAllowed for a member of staff, unless an administrator
     * does it.
     */
    @RolesAllowed("moderator")
    public void signOut(long actorId, long memberId) {
        if (members.member(memberId).role().staff()) {
            requireAdministrator(actorId);
        }
        signIns.endOthers(memberId, 0);
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

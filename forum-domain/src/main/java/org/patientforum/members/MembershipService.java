package org.patientforum.members;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patientforum.shared.NotFound;

/** What members keep in their profile, and what other features ask about members. */
@Stateless
public class MembershipService {

    private Members members;

    protected MembershipService() {}

    @Inject
    public MembershipService(Members members) {
        this.members = members;
    }

    /** Language and time zone of the member. */
    @RolesAllowed("member")
    public void updateProfile(long actorId, LocalePreferences locality) {
        members.locked(actorId).liveIn(locality);
    }

    /** The member's own address. */
    @RolesAllowed("member")
    public String ownAddress(long actorId) {
        return members.email(actorId);
    }

    /** A member as the forum knows them. Throws NotFound for who is none yet, too. */
    @PermitAll
    public MemberProfile profile(long memberId) {
        return members.profile(memberId)
                .filter(member -> member.state() != MemberState.UNCONFIRMED)
                .orElseThrow(() -> new NotFound("member"));
    }

    /** Locks a member so that reports about them are filed one after the other. Throws NotFound for who is none. */
    @PermitAll
    public void lockForReporting(long memberId) {
        members.locked(memberId);
    }

    /** The active members whom a text mentions as {@code @name}: the first ten names count. */
    @PermitAll
    public List<Long> mentioned(String text) {
        return members.mentioned(text);
    }

    /** The active members with exactly this role, sorted by pseudonym. */
    @PermitAll
    public List<StaffMember> activeWith(Role role) {
        return members.activeWith(role);
    }

    /** Where mail to the member goes. For what sends mail, never for a page. */
    @PermitAll
    public Optional<MailAddress> mailAddress(long memberId) {
        return members.mailAddresses(List.of(memberId)).stream().findFirst();
    }

    /** The same for many members in one query, by their ids; who has no address is not in it. */
    @PermitAll
    public Map<Long, MailAddress> mailAddresses(Collection<Long> memberIds) {
        return memberIds.isEmpty()
                ? Map.of()
                : members.mailAddresses(memberIds).stream()
                        .collect(Collectors.toMap(MailAddress::memberId, Function.identity()));
    }
}

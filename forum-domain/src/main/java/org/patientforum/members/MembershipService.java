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

/** Members' own profile, and what other features ask about members. */
@Stateless
public class MembershipService {

    private Members members;

    protected MembershipService() {}

    @Inject
    public MembershipService(Members members) {
        this.members = members;
    }

    /** Changes the member's language and time zone. */
    @RolesAllowed("member")
    public void updateProfile(long actorId, LocalePreferences locale) {
        members.locked(actorId).changeLocale(locale);
    }

    /** The member's own address. */
    @RolesAllowed("member")
    public String ownAddress(long actorId) {
        return members.email(actorId);
    }

    /** The member's profile. Throws NotFound, also for members who have not confirmed their address. */
    @PermitAll
    public MemberProfile profile(long memberId) {
        return members.profile(memberId)
                .filter(member -> member.state() != MemberState.UNCONFIRMED)
                .orElseThrow(() -> new NotFound("member"));
    }

    /** Locks a member, so that concurrent reports about them are filed one after the other. Throws NotFound. */
    @PermitAll
    public void lockForReporting(long memberId) {
        members.locked(memberId);
    }

    /** The active members whom a text mentions as {@code @name}; only the first ten mentions count. */
    @PermitAll
    public List<Long> mentioned(String text) {
        return members.mentioned(text);
    }

    /** The active members with exactly this role, sorted by pseudonym. */
    @PermitAll
    public List<StaffMember> activeWith(Role role) {
        return members.activeWith(role);
    }

    /** The member's mail address. For sending mail, never for a page. */
    @PermitAll
    public Optional<MailAddress> mailAddress(long memberId) {
        return members.mailAddresses(List.of(memberId)).stream().findFirst();
    }

    /** The mail addresses of many members in one query, by member id; members without an address are left out. */
    @PermitAll
    public Map<Long, MailAddress> mailAddresses(Collection<Long> memberIds) {
        return memberIds.isEmpty()
                ? Map.of()
                : members.mailAddresses(memberIds).stream()
                        .collect(Collectors.toMap(MailAddress::memberId, Function.identity()));
    }
}

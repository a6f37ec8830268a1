package org.patientforum.members;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.patientforum.shared.BrokenRules;
import org.patientforum.shared.NotFound;

/** Becoming a member, confirming the address, and what members keep in their profile. */
@Stateless
public class MembershipService {

    private Registrations registrations;
    private Members members;
    private OneTimeLinks links;
    private Passwords passwords;
    private RateLimits limits;

    protected MembershipService() {}

    @Inject
    public MembershipService(
            Registrations registrations, Members members, OneTimeLinks links, Passwords passwords, RateLimits limits) {
        this.registrations = registrations;
        this.members = members;
        this.links = links;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * Registers somebody. The answer is the same, after the same time, whether the address is known or not; its owner hears
     * the truth by mail. Throws PseudonymRefused, PseudonymTaken, EmailRefused, PasswordRefused, TermsNotAgreed, TooMany.
     *
     * @param from the network address it comes from
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void register(Registration wish, String from) {
        BrokenRules broken = new BrokenRules();
        Supplier<Pseudonym> name =
                broken.take(() -> passwords.rules().hospitalName().leaveTo(Pseudonym.of(wish.pseudonym())));
        Supplier<EmailAddress> address = broken.take(() -> EmailAddress.of(wish.email()));
        Supplier<String> password =
                broken.take(() -> passwords.rules().check(wish.password(), wish.pseudonym(), wish.email()));
        broken.throwIfAny();
        registrations.check(name.get(), address.get(), wish.termsVersion());
        limits.check(RateLimit.REGISTRATION_FROM, from);
        limits.check(RateLimit.RESET, address.get().key());
        registrations.write(wish, name.get(), address.get(), passwords.hashing().hash(password.get()));
    }

    /**
     * Sends another link to who registered but has not confirmed the address. The answer is the same for any address. Throws
     * TooMany.
     *
     * @param from the network address it comes from
     */
    @PermitAll
    public void remind(String email, String from) {
        EmailAddress address = EmailAddress.of(email);
        limits.check(RateLimit.RESET_FROM, from);
        limits.check(RateLimit.RESET, address.key());
        members.withAddress(address.key())
                .filter(Member::unconfirmed)
                .ifPresent(member -> registrations.remind(member.id()));
    }

    /** Whose address a link would confirm: their pseudonym; empty if the link does not work. Changes nothing. */
    @PermitAll
    public Optional<String> whoConfirms(String token) {
        return links.working(
                        token, LinkPurpose.CONFIRM_ADDRESS, passwords.clock().instant())
                .map(link -> members.member(link.memberId()).pseudonym());
    }

    /** Confirms the address and lets the member in. Throws LinkNotUsable. */
    @PermitAll
    public long confirmAddress(String token) {
        OneTimeLink link = links.locked(token, LinkPurpose.CONFIRM_ADDRESS);
        link.use(passwords.clock().instant());
        Member member = members.locked(link.memberId());
        member.confirm();
        return member.id();
    }

    /** Language and time zone of the member. */
    @RolesAllowed("member")
    public void updateProfile(long actorId, Locality locality) {
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

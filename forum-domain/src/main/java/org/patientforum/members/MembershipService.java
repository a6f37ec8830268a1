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
import org.jspecify.annotations.Nullable;
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
     * @param returnTo the page of ours to go back to in the end, or null
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void register(Registration wish, String from, @Nullable String returnTo) {
        BrokenRules broken = new BrokenRules();
        Supplier<Pseudonym> name = broken.take(() -> registrations.free(
                passwords.rules().hospitalName().leaveTo(Pseudonym.of(wish.pseudonym())),
                EmailAddress.keyOf(wish.email())));
        Supplier<EmailAddress> address = broken.take(() -> EmailAddress.of(wish.email()));
        Supplier<String> password =
                broken.take(() -> passwords.rules().check(wish.password(), wish.pseudonym(), wish.email()));
        broken.check(() -> registrations.requireTermsInForce(wish.termsVersion()));
        broken.throwIfAny();
        limits.checkInTurn(RateLimit.REGISTRATION_FROM, from);
        limits.checkInTurn(RateLimit.RESET, address.get().key());
        String hash = passwords.hashing().hash(password.get());
        registrations.write(wish, name.get(), address.get(), hash, returnTo);
    }

    /**
     * Sends another link to who registered but has not confirmed the address. The answer is the same for any address. Throws
     * EmailRefused or TooMany.
     *
     * @param from the network address it comes from
     * @param returnTo the page of ours to go back to in the end; null for where they came from when they registered
     */
    @PermitAll
    public void remind(@Nullable String email, String from, @Nullable String returnTo) {
        EmailAddress address = EmailAddress.of(email);
        limits.checkInTurn(RateLimit.RESET_FROM, from);
        limits.checkInTurn(RateLimit.RESET, address.key());
        members.withAddress(address.key())
                .filter(Member::unconfirmed)
                .ifPresent(member -> registrations.remind(member.id(), returnTo));
    }

    /** What a link would confirm, and whose address. Changes nothing. */
    @PermitAll
    public AddressConfirmation confirmation(@Nullable String token) {
        return links.found(token, LinkPurpose.CONFIRM_ADDRESS)
                .map(this::confirmation)
                .orElse(AddressConfirmation.NONE);
    }

    private AddressConfirmation confirmation(OneTimeLink link) {
        Member member = members.member(link.memberId());
        if (member.active()) {
            return new AddressConfirmation(AddressConfirmation.State.CONFIRMED, null, link.returnTo());
        }
        if (!member.unconfirmed() || !link.worksAt(passwords.clock().instant())) {
            return AddressConfirmation.NONE;
        }
        boolean changed = members.credential(member.id()).changedAfter(link.createdAt());
        return new AddressConfirmation(
                changed ? AddressConfirmation.State.CHANGED_SINCE : AddressConfirmation.State.OPEN,
                member.pseudonym(),
                link.returnTo());
    }

    /**
     * Confirms the address and lets the member in. Any link that is not too old does it, and changes nothing when another one has
     * done it. Throws LinkNotUsable.
     */
    @PermitAll
    public long confirmAddress(@Nullable String token) {
        OneTimeLink link = links.locked(token, LinkPurpose.CONFIRM_ADDRESS);
        Member member = members.locked(link.memberId());
        if (!member.active()) {
            link.use(passwords.clock().instant());
            member.confirm();
        }
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

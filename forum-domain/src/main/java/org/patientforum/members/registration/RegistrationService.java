package org.patientforum.members.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.EmailAddress;
import org.patientforum.members.Member;
import org.patientforum.members.Members;
import org.patientforum.members.Pseudonym;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.members.accounts.OneTimeLink;
import org.patientforum.members.accounts.OneTimeLinks;
import org.patientforum.members.accounts.PasswordHasher;
import org.patientforum.members.accounts.PasswordPolicy;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimits;
import org.patientforum.shared.validation.BrokenRules;

/** Registers new members and confirms their email addresses. */
@Stateless
public class RegistrationService {

    private Registrations registrations;
    private Members members;
    private OneTimeLinks links;
    private PasswordPolicy policy;
    private PasswordHasher hasher;
    private RateLimits limits;
    private Clock clock;

    protected RegistrationService() {}

    @Inject
    public RegistrationService(
            Registrations registrations,
            Members members,
            OneTimeLinks links,
            PasswordPolicy policy,
            PasswordHasher hasher,
            RateLimits limits,
            Clock clock) {
        this.registrations = registrations;
        this.members = members;
        this.links = links;
        this.policy = policy;
        this.hasher = hasher;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Registers somebody. The answer is the same, after the same time, whether the address is known or not; its owner hears
     * the truth by mail. Throws PseudonymRefused, PseudonymTaken, EmailRefused, PasswordRefused, TermsNotAgreed, RateLimitExceeded.
     *
     * @param from the network address it comes from
     * @param returnTo the page of ours to go back to in the end, or null
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void register(Registration wish, String from, @Nullable String returnTo) {
        BrokenRules.Collector broken = new BrokenRules.Collector();
        Supplier<Pseudonym> name = broken.take(() -> registrations.free(
                policy.hospitalName().leaveTo(Pseudonym.of(wish.pseudonym())),
                EmailAddress.keyOf(wish.email())));
        Supplier<EmailAddress> address = broken.take(() -> EmailAddress.of(wish.email()));
        Supplier<String> password =
                broken.take(() -> policy.check(wish.password(), wish.pseudonym(), wish.email()));
        broken.check(() -> registrations.requireTermsInForce(wish.termsVersion()));
        broken.throwIfAny();
        limits.checkInTurn(RateLimit.REGISTRATION_FROM, from);
        limits.checkInTurn(RateLimit.RESET, address.get().key());
        String hash = hasher.hash(password.get());
        registrations.write(wish, name.get(), address.get(), hash, returnTo);
    }

    /**
     * Sends another link to who registered but has not confirmed the address. The answer is the same for any address. Throws
     * EmailRefused or RateLimitExceeded.
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
        if (!member.unconfirmed() || !link.worksAt(clock.instant())) {
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
            link.use(clock.instant());
            member.confirm();
        }
        return member.id();
    }
}

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
     * Registers a member. Response and response time are the same for known and unknown addresses; the owner of the address is
     * informed by mail. Throws InvalidInput for the name or password, PseudonymTaken, EmailRefused, TermsNotAgreed,
     * RateLimitExceeded.
     *
     * @param from network address of the client
     * @param returnTo path to return to after confirmation, or null
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void register(Registration registration, String from, @Nullable String returnTo) {
        BrokenRules.Collector rules = new BrokenRules.Collector();
        Supplier<Pseudonym> name = rules.take(() -> registrations.requireFree(
                policy.hospitalName().requireUnrelated(Pseudonym.of(registration.pseudonym())),
                EmailAddress.keyOf(registration.email())));
        Supplier<EmailAddress> address = rules.take(() -> EmailAddress.of(registration.email()));
        Supplier<String> password =
                rules.take(() -> policy.check(registration.password(), registration.pseudonym(), registration.email()));
        rules.check(() -> registrations.requireTermsInForce(registration.termsVersion()));
        rules.throwIfAny();
        limits.checkInTurn(RateLimit.REGISTRATION_FROM, from);
        limits.checkInTurn(RateLimit.RESET, address.get().key());
        String hash = hasher.hash(password.get());
        registrations.register(registration, name.get(), address.get(), hash, returnTo);
    }

    /**
     * Sends another confirmation link to an unconfirmed member. The response is the same for any address. Throws EmailRefused or
     * RateLimitExceeded.
     *
     * @param from network address of the client
     * @param returnTo path to return to after confirmation; null for the one of the registration
     */
    @PermitAll
    public void resendConfirmation(@Nullable String email, String from, @Nullable String returnTo) {
        EmailAddress address = EmailAddress.of(email);
        limits.checkInTurn(RateLimit.RESET_FROM, from);
        limits.checkInTurn(RateLimit.RESET, address.key());
        members.withAddress(address.key())
                .filter(Member::unconfirmed)
                .ifPresent(member -> registrations.resendConfirmation(member.id(), returnTo));
    }

    /** The effect of a confirmation link. Read-only. */
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
        if (!member.unconfirmed() || !link.usableAt(clock.instant())) {
            return AddressConfirmation.NONE;
        }
        boolean changed = members.credential(member.id()).changedAfter(link.createdAt());
        return new AddressConfirmation(
                changed ? AddressConfirmation.State.CHANGED_SINCE : AddressConfirmation.State.OPEN,
                member.pseudonym(),
                link.returnTo());
    }

    /**
     * Confirms the address and returns the member's id. Any unexpired link works, also after another link has confirmed the
     * address. Throws LinkNotUsable.
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

package org.patientforum.members.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.EmailAddress;
import org.patientforum.members.MemberState;
import org.patientforum.members.Members;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimits;

/** Forgotten and changed passwords. */
@Stateless
public class PasswordService {

    private PasswordTransactions desk;
    private PasswordPolicy policy;
    private PasswordHasher hasher;
    private Members members;
    private OneTimeLinkIssuer links;
    private RateLimits limits;

    protected PasswordService() {}

    @Inject
    public PasswordService(
            PasswordTransactions desk,
            PasswordPolicy policy,
            PasswordHasher hasher,
            Members members,
            OneTimeLinkIssuer links,
            RateLimits limits) {
        this.desk = desk;
        this.policy = policy;
        this.hasher = hasher;
        this.members = members;
        this.links = links;
        this.limits = limits;
    }

    /**
     * Sends a link to the address if it is a member's. The answer is the same if it is not. Throws RateLimitExceeded, known or not.
     *
     * @param from the network address it comes from
     * @param returnTo the page of ours to go back to in the end, or null
     */
    @PermitAll
    public void requestReset(@Nullable String email, String from, @Nullable String returnTo) {
        EmailAddress address = EmailAddress.of(email);
        limits.checkInTurn(RateLimit.RESET_FROM, from);
        limits.checkInTurn(RateLimit.RESET, address.key());
        members.withAddress(address.key())
                .filter(member -> member.state() != MemberState.FORMER)
                .ifPresent(member -> links.request(member.id(), LinkPurpose.RESET_PASSWORD, returnTo));
    }

    /** The page that a reset with this link leads back to; null if none is known. */
    @PermitAll
    public @Nullable String returnTo(@Nullable String token) {
        return desk.returnTo(token);
    }

    /** Whether the link of a reset still works. Changes nothing. */
    @PermitAll
    public boolean canReset(@Nullable String token) {
        return desk.works(token);
    }

    /** Sets a new password with a link and ends all sign-ins. Throws LinkNotUsable or PasswordRefused. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void reset(@Nullable String token, @Nullable String newPassword) {
        PasswordTransactions.Owner owner = desk.ownerOf(token);
        String good = policy.check(newPassword, owner.pseudonym(), owner.email());
        desk.reset(token, hasher.hash(good));
    }

    /** Changes the member's own password and ends their other sign-ins. Throws WrongPassword, PasswordRefused or RateLimitExceeded. */
    @RolesAllowed("member")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void change(long actorId, long signInId, @Nullable String current, @Nullable String newPassword) {
        PasswordTransactions.Owner owner = desk.owner(actorId);
        String good = policy.check(newPassword, owner.pseudonym(), owner.email());
        String subject = "member " + actorId;
        limits.checkGrowing(RateLimit.SIGN_IN, subject);
        if (!hasher.matches(current == null ? "" : current, owner.passwordHash())) {
            throw new WrongPassword();
        }
        limits.forget(RateLimit.SIGN_IN, subject);
        desk.change(actorId, hasher.hash(good), signInId);
    }
}

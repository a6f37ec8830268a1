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

/** Resets and changes passwords. */
@Stateless
public class PasswordService {

    private PasswordTransactions transactions;
    private PasswordPolicy policy;
    private PasswordHasher hasher;
    private Members members;
    private OneTimeLinkIssuer links;
    private RateLimits limits;

    protected PasswordService() {}

    @Inject
    public PasswordService(
            PasswordTransactions transactions,
            PasswordPolicy policy,
            PasswordHasher hasher,
            Members members,
            OneTimeLinkIssuer links,
            RateLimits limits) {
        this.transactions = transactions;
        this.policy = policy;
        this.hasher = hasher;
        this.members = members;
        this.links = links;
        this.limits = limits;
    }

    /**
     * Sends a reset link to the address if it is a member's. The response does not reveal whether it is. Throws RateLimitExceeded
     * in either case.
     *
     * @param from network address of the client
     * @param returnTo path to return to afterwards, or null
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

    /** The path that a reset with this link returns to; null if unknown. */
    @PermitAll
    public @Nullable String returnTo(@Nullable String token) {
        return transactions.returnTo(token);
    }

    /** Whether the reset link is still usable. Read-only. */
    @PermitAll
    public boolean canReset(@Nullable String token) {
        return transactions.usable(token);
    }

    /** Sets a new password by a link and ends all of the member's sign-ins. Throws LinkNotUsable or InvalidInput. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void reset(@Nullable String token, @Nullable String newPassword) {
        PasswordTransactions.Owner owner = transactions.ownerOf(token);
        String valid = policy.check(newPassword, owner.pseudonym(), owner.email());
        transactions.reset(token, hasher.hash(valid));
    }

    /**
     * Changes the member's own password and ends their other sign-ins. Throws WrongPassword, InvalidInput or
     * RateLimitExceeded.
     */
    @RolesAllowed("member")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void change(long actorId, long signInId, @Nullable String current, @Nullable String newPassword) {
        PasswordTransactions.Owner owner = transactions.owner(actorId);
        String valid = policy.check(newPassword, owner.pseudonym(), owner.email());
        String subject = "member " + actorId;
        limits.checkGrowing(RateLimit.SIGN_IN, subject);
        if (!hasher.matches(current == null ? "" : current, owner.passwordHash())) {
            throw new WrongPassword();
        }
        limits.reset(RateLimit.SIGN_IN, subject);
        transactions.change(actorId, hasher.hash(valid), signInId);
    }
}

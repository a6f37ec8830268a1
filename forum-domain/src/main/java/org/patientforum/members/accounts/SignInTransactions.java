package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.members.Member;
import org.patientforum.members.MemberState;
import org.patientforum.members.Members;
import org.patientforum.members.Role;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimits;

/** The database steps of a sign-in, each in its own transaction, so that no connection is held while a password is hashed. */
@Dependent
public class SignInTransactions {

    private final Members members;
    private final SignIns signIns;
    private final RateLimits rateLimits;
    private final SignInLimits limits;
    private final Clock clock;

    @Inject
    public SignInTransactions(
            Members members, SignIns signIns, RateLimits rateLimits, SignInLimits limits, Clock clock) {
        this.members = members;
        this.signIns = signIns;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.clock = clock;
    }

    /** The account of a sign-in attempt. */
    record Account(long memberId, boolean confirmed, String passwordHash) {}

    /**
     * Counts the attempt as failed until it succeeds. A browser known to the account has a counter of its own: attempts from the
     * same network, such as a ward's, do not lock the owner out. Throws RateLimitExceeded.
     */
    @Transactional
    public void countAttempt(String from, KnownDevices.Subject subject) {
        if (!subject.known()) {
            rateLimits.check(RateLimit.SIGN_IN_FROM, from);
        }
        rateLimits.checkGrowing(RateLimit.SIGN_IN, subject.name());
    }

    /**
     * The account with this address.
     *
     * @param emailKey see {@link EmailAddress#keyOf}
     */
    @Transactional
    public Optional<Account> account(String emailKey) {
        return members.withAddress(emailKey)
                .filter(member -> member.state() != MemberState.FORMER)
                .map(member -> new Account(
                        member.id(),
                        member.active(),
                        members.credential(member.id()).passwordHash()));
    }

    /** Stores the rehashed password. */
    @Transactional
    public void rehash(long memberId, String passwordHash) {
        members.credential(memberId).rehash(passwordHash);
    }

    /** Resets the counters after a successful attempt. */
    @Transactional
    public void resetAttempts(String from, KnownDevices.Subject subject) {
        rateLimits.reset(RateLimit.SIGN_IN, subject.name());
        if (!subject.known()) {
            rateLimits.release(RateLimit.SIGN_IN_FROM, from);
        }
    }

    /** Signs the browser in. Throws AccountSuspended. */
    @Transactional
    public NewSignIn signIn(long memberId, NewSignIn.Device device) {
        Instant now = clock.instant();
        Member member = members.member(memberId);
        Instant until = member.suspendedUntil();
        if (until != null && member.accountSuspendedAt(now)) {
            throw new AccountSuspended(
                    memberId, until, signIns.suspensionReason(memberId, now).orElse(""));
        }
        Role role = member.role();
        String token = RandomTokens.newToken();
        signIns.add(new SignIn(
                memberId, RandomTokens.hash(token), device, now, now.plus(limits.initialLifetime(role, device.own()))));
        return new NewSignIn(memberId, role, token, device.own() ? limits.maxAge(role) : null);
    }
}

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

/** The steps of a sign-in that touch the database, each a transaction of its own: no connection waits while a password is hashed. */
@Dependent
public class SignInTransactions {

    private final Members members;
    private final SignIns signIns;
    private final RateLimits limits;
    private final SignInLimits lasting;
    private final Clock clock;

    @Inject
    public SignInTransactions(Members members, SignIns signIns, RateLimits limits, SignInLimits lasting, Clock clock) {
        this.members = members;
        this.signIns = signIns;
        this.limits = limits;
        this.lasting = lasting;
        this.clock = clock;
    }

    /** An account that somebody tries to sign in to. */
    record Account(long memberId, boolean confirmed, String passwordHash) {}

    /**
     * Counts the try, as failed until it succeeds. A browser that the account knows is counted by itself alone: strangers' tries from its network, which a
     * ward shares, do not keep its owner out. Throws RateLimitExceeded.
     */
    @Transactional
    public void count(String from, KnownDevices.Subject subject) {
        if (!subject.known()) {
            limits.check(RateLimit.SIGN_IN_FROM, from);
        }
        limits.checkGrowing(RateLimit.SIGN_IN, subject.name());
    }

    /** The account with this address, by its key. */
    @Transactional
    public Optional<Account> account(String emailKey) {
        return members.withAddress(emailKey)
                .filter(member -> member.state() != MemberState.FORMER)
                .map(member -> new Account(
                        member.id(),
                        member.active(),
                        members.credential(member.id()).passwordHash()));
    }

    /** Stores the password hashed anew, with the parameters of today. */
    @Transactional
    public void rehash(long memberId, String passwordHash) {
        members.credential(memberId).rehash(passwordHash);
    }

    /** The try that was counted was the owner's. */
    @Transactional
    public void succeeded(String from, KnownDevices.Subject subject) {
        limits.forget(RateLimit.SIGN_IN, subject.name());
        if (!subject.known()) {
            limits.takeBack(RateLimit.SIGN_IN_FROM, from);
        }
    }

    /** Signs the browser in. Throws AccountSuspended. */
    @Transactional
    public NewSignIn admit(long memberId, NewSignIn.Device device) {
        Instant now = clock.instant();
        Member member = members.member(memberId);
        Instant until = member.suspendedUntil();
        if (until != null && member.shutOutAt(now)) {
            throw new AccountSuspended(
                    memberId, until, signIns.shutOutBecause(memberId, now).orElse(""));
        }
        Role role = member.role();
        String token = RandomTokens.fresh();
        signIns.add(new SignIn(
                memberId, RandomTokens.hash(token), device, now, now.plus(lasting.atFirst(role, device.own()))));
        return new NewSignIn(memberId, role, token, device.own() ? lasting.longest(role) : null);
    }
}

package org.patientforum.members.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.EmailAddress;
import org.patientforum.shared.NotFound;

/**
 * Signs members in and out. A sign-in is a row in the database: it survives restarts, works on every node, and takes the member's
 * role and state from the database at each request.
 */
@Stateless
public class SignInService {

    private SignInTransactions transactions;
    private SignIns signIns;
    private KnownDevices devices;
    private SignInLimits limits;
    private PasswordHasher hasher;
    private Clock clock;

    protected SignInService() {}

    @Inject
    public SignInService(
            SignInTransactions transactions,
            SignIns signIns,
            KnownDevices devices,
            SignInLimits limits,
            PasswordHasher hasher,
            Clock clock) {
        this.transactions = transactions;
        this.signIns = signIns;
        this.devices = devices;
        this.limits = limits;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * Authenticates a member by address and password. Throws SignInRefused, RateLimitExceeded, or, only after the right password,
     * AddressNotConfirmed.
     *
     * @return the member's id
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long authenticate(SignInRequest request) {
        String email = EmailAddress.keyOf(request.email());
        KnownDevices.Subject subject = devices.subject(email, request.knownDevice());
        transactions.countAttempt(request.from(), subject);
        SignInTransactions.Account account = verifiedAccount(email, request.password());
        transactions.resetAttempts(request.from(), subject);
        return account.memberId();
    }

    /** Signs in the browser of an authenticated member. Throws AccountSuspended. */
    @PermitAll
    public NewSignIn signIn(long memberId, NewSignIn.Device device) {
        return transactions.signIn(memberId, device);
    }

    /** The value that this browser shall store, so that other clients' failed attempts do not slow the owner down. */
    @PermitAll
    public String rememberDevice(@Nullable String email, @Nullable String knownDevice) {
        return devices.remember(EmailAddress.keyOf(email), knownDevice);
    }

    private SignInTransactions.Account verifiedAccount(String email, @Nullable String password) {
        String typed = password == null ? "" : password;
        Optional<SignInTransactions.Account> account = transactions.account(email);
        if (account.isEmpty()) {
            hasher.compareWithDummy(typed);
            throw new SignInRefused();
        }
        String hash = account.get().passwordHash();
        if (!hasher.matches(typed, hash)) {
            throw new SignInRefused();
        }
        if (!account.get().confirmed()) {
            throw new AddressNotConfirmed();
        }
        if (hasher.outdated(hash)) {
            transactions.rehash(account.get().memberId(), hasher.hash(typed));
        }
        return account.get();
    }

    /** The sign-in with this token; empty if it has ended. Runs one query. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CurrentSignIn> current(String tokenHash) {
        Instant now = clock.instant();
        return signIns.current(tokenHash, now).filter(signIn -> !limits.expired(signIn, now));
    }

    /** Those of the sign-ins that are active, of members who are not restricted. For connections that outlive a request. */
    @PermitAll
    public Set<Long> activeSignIns(Collection<Long> signInIds) {
        return signInIds.isEmpty() ? Set.of() : Set.copyOf(signIns.active(signInIds, clock.instant()));
    }

    /** Whether the time of last use is due for an update: at most once a minute, more often if the idle timeout is short. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean touchDue(CurrentSignIn signIn) {
        return signIn.lastSeenAt().plus(limits.touchInterval(signIn)).isBefore(clock.instant());
    }

    /** Records that the sign-in was used now. */
    @PermitAll
    public void touch(long signInId) {
        Instant now = clock.instant();
        signIns.touch(signInId, now, now.plus(limits.sharedIdleTimeout()));
    }

    /** Ends the sign-in of this browser. */
    @PermitAll
    public void signOut(String tokenHash) {
        signIns.end(tokenHash);
    }

    /** The devices on which the member is signed in, the last used first. */
    @RolesAllowed("member")
    public List<SignedInDevice> mySignIns(long actorId) {
        return signIns.devicesOf(actorId, clock.instant());
    }

    /** Ends one of the member's own sign-ins. Throws NotFound if it is not theirs or has ended. */
    @RolesAllowed("member")
    public void end(long actorId, long signInId) {
        if (signIns.end(actorId, signInId) == 0) {
            throw new NotFound("signIn");
        }
    }
}

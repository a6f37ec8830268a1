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
 * Signing in and out. A sign-in is a row in the database: it survives restarts, serves every node, and takes its member's role
 * and state from the database at each request.
 */
@Stateless
public class SignInService {

    private SignInTransactions desk;
    private SignIns signIns;
    private KnownDevices devices;
    private SignInLimits lasting;
    private PasswordHasher hasher;
    private Clock clock;

    protected SignInService() {}

    @Inject
    public SignInService(
            SignInTransactions desk,
            SignIns signIns,
            KnownDevices devices,
            SignInLimits lasting,
            PasswordHasher hasher,
            Clock clock) {
        this.desk = desk;
        this.signIns = signIns;
        this.devices = devices;
        this.lasting = lasting;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * Whose address and password these are: the member's id. Throws SignInRefused, AddressNotConfirmed (only if the password
     * is right) or RateLimitExceeded.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long prove(SignInRequest wish) {
        String email = EmailAddress.keyOf(wish.email());
        KnownDevices.Subject subject = devices.subject(email, wish.knownDevice());
        desk.count(wish.from(), subject);
        SignInTransactions.Account account = proven(email, wish.password());
        desk.succeeded(wish.from(), subject);
        return account.memberId();
    }

    /** Signs the browser of a member in who has proven who they are. */
    @PermitAll
    public NewSignIn open(long memberId, NewSignIn.Device device) {
        return desk.admit(memberId, device);
    }

    /** What this browser is to keep, so that others' failed tries at the account do not slow its owner down. */
    @PermitAll
    public String rememberDevice(@Nullable String email, @Nullable String knownDevice) {
        return devices.remember(EmailAddress.keyOf(email), knownDevice);
    }

    private SignInTransactions.Account proven(String email, @Nullable String password) {
        String typed = password == null ? "" : password;
        Optional<SignInTransactions.Account> account = desk.account(email);
        if (account.isEmpty()) {
            hasher.compareWithNobody(typed);
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
            desk.rehash(account.get().memberId(), hasher.hash(typed));
        }
        return account.get();
    }

    /** Whose sign-in this is; empty if it has ended. One query. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CurrentSignIn> current(String tokenHash) {
        Instant now = clock.instant();
        return signIns.current(tokenHash, now).filter(signIn -> !lasting.over(signIn, now));
    }

    /** Those of these sign-ins that still work, of members who are not suspended. For what stays open beyond a request. */
    @PermitAll
    public Set<Long> stillWorking(Collection<Long> signInIds) {
        return signInIds.isEmpty()
                ? Set.of()
                : Set.copyOf(signIns.working(signInIds, clock.instant()));
    }

    /** Whether it is time to note that the sign-in was used: once a minute is enough, where little time is left sooner. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean worthNoting(CurrentSignIn signIn) {
        return signIn.lastSeenAt()
                .plus(lasting.notedEvery(signIn))
                .isBefore(clock.instant());
    }

    /** Notes that the sign-in was used now. */
    @PermitAll
    public void seen(long signInId) {
        Instant now = clock.instant();
        signIns.seen(signInId, now, now.plus(lasting.sharedIdle()));
    }

    /** Ends the sign-in of this browser. */
    @PermitAll
    public void signOut(String tokenHash) {
        signIns.end(tokenHash);
    }

    /** The browsers in which the member is signed in, the last used first. */
    @RolesAllowed("member")
    public List<SignedInDevice> mySignIns(long actorId) {
        return signIns.of(actorId, clock.instant());
    }

    /** Ends one of the member's own sign-ins. Throws NotFound if it is not theirs or has ended. */
    @RolesAllowed("member")
    public void end(long actorId, long signInId) {
        if (signIns.end(actorId, signInId) == 0) {
            throw new NotFound("signIn");
        }
    }
}

package org.patientforum.members;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.shared.NotFound;

/**
 * Signing in and out. A sign-in is a row in the database: it survives restarts, serves every node, and takes its member's role
 * and state from the database at each request.
 */
@Stateless
public class SignInService {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_DEVICE = 80;

    private SignInDesk desk;
    private SignIns signIns;
    private KnownDevices devices;
    private SignInLimits lasting;
    private PasswordHashing hashing;
    private Clock clock;

    protected SignInService() {}

    @Inject
    SignInService(SignInDesk desk, SignIns signIns, KnownDevices devices, SignInLimits lasting, Passwords passwords) {
        this.desk = desk;
        this.signIns = signIns;
        this.devices = devices;
        this.lasting = lasting;
        this.hashing = passwords.hashing();
        this.clock = passwords.clock();
    }

    /** Signs a browser in. Throws SignInRefused, AddressNotConfirmed (only if the password is right) or TooMany. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public NewSignIn signIn(SignInWish wish) {
        String email = EmailAddress.keyOf(wish.email());
        String subject = devices.subject(email, wish.knownDevice());
        desk.count(wish.from(), subject);
        SignInDesk.Account account = proven(email, wish.password());
        String token = desk.admit(account, shortened(wish.device()), subject);
        return new NewSignIn(
                account.memberId(),
                account.role(),
                token,
                lasting.longest(account.role()),
                devices.remember(email, wish.knownDevice()));
    }

    private SignInDesk.Account proven(String email, String password) {
        String typed = password == null ? "" : password;
        Optional<SignInDesk.Account> account = desk.account(email);
        if (account.isEmpty()) {
            hashing.compareWithNobody(typed);
            throw new SignInRefused();
        }
        String hash = account.get().passwordHash();
        if (!hashing.matches(typed, hash)) {
            throw new SignInRefused();
        }
        if (!account.get().confirmed()) {
            throw new AddressNotConfirmed();
        }
        if (hashing.outdated(hash)) {
            desk.rehash(account.get().memberId(), hashing.hash(typed));
        }
        return account.get();
    }

    private static String shortened(String device) {
        return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }

    /** Whose sign-in this is; empty if it has ended. One query. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CurrentSignIn> current(String tokenHash) {
        Instant now = clock.instant();
        return signIns.current(tokenHash, now).filter(signIn -> !lasting.over(signIn, now));
    }

    /** Whether it is time to note that the sign-in was used: once a minute is enough. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean worthNoting(CurrentSignIn signIn) {
        return signIn.lastSeenAt().plus(NOTED_EVERY).isBefore(clock.instant());
    }

    /** Notes that the sign-in was used now. */
    @PermitAll
    public void seen(long signInId) {
        signIns.seen(signInId, clock.instant());
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

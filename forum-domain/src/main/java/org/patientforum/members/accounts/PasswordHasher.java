package org.patientforum.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes passwords, at most two at a time in order of arrival, so that a flood of sign-ins cannot exhaust the memory. */
@ApplicationScoped
public class PasswordHasher {

    private static final int MAX_CONCURRENT = 2;
    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);
    private final Argon2 parameters;
    private volatile @Nullable String dummyHash;

    /** Uses the current parameters. */
    public PasswordHasher() {
        this(Argon2.CURRENT);
    }

    /** Uses other parameters. Memory and passes determine the cost. */
    public PasswordHasher(Argon2 parameters) {
        this.parameters = parameters;
    }

    /** Returns the hash as a PHC string. Throws ForumBusy if no permit becomes free in time. */
    public String hash(String password) {
        return withPermit(() -> parameters.hash(password));
    }

    /** Whether the PHC string is the hash of the password. Throws ForumBusy if no permit becomes free in time. */
    public boolean matches(String password, String phc) {
        return withPermit(() -> Argon2.matches(password, phc));
    }

    /** Takes as long as a real comparison, so that response times do not reveal whether an account exists. */
    public void compareWithDummy(String password) {
        String dummy = dummyHash;
        if (dummy == null) {
            dummy = hash("nobody");
            dummyHash = dummy;
        }
        matches(password, dummy);
    }

    /** Whether the hash was computed with outdated parameters. */
    public boolean outdated(String phc) {
        return !parameters.matchesParameters(phc);
    }

    private <T> T withPermit(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(MAX_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new ForumBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ForumBusy();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}

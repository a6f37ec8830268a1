package org.patientforum.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes passwords, at most two at a time and in the order they came, so that a flood of sign-ins cannot eat the memory. */
@ApplicationScoped
public class PasswordHasher {

    private static final int AT_A_TIME = 2;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Argon2 parameters;
    private volatile @Nullable String nobodysHash;

    /** Hashes with today's parameters. */
    public PasswordHasher() {
        this(Argon2.TODAY);
    }

    /** Hashes with other parameters, whose memory and passes decide how long it takes. */
    public PasswordHasher(Argon2 parameters) {
        this.parameters = parameters;
    }

    /** A PHC string. Throws ForumBusy if too many others wait. */
    public String hash(String password) {
        return inTurn(() -> parameters.hash(password));
    }

    /** Whether the PHC string is the hash of the password. Throws ForumBusy if too many others wait. */
    public boolean matches(String password, String phc) {
        return inTurn(() -> Argon2.matches(password, phc));
    }

    /** Takes as long as a comparison, for an account that there is not. */
    public void compareWithNobody(String password) {
        String known = nobodysHash;
        if (known == null) {
            known = hash("nobody");
            nobodysHash = known;
        }
        matches(password, known);
    }

    /** Whether the password should be hashed again, because parameters have risen since. */
    public boolean outdated(String phc) {
        return !parameters.made(phc);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new ForumBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ForumBusy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}

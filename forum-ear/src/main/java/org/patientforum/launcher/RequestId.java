package org.patientforum.launcher;

import java.security.SecureRandom;
import java.util.Base64;

/** The number of the request that a thread works on: it stands in each line of the log that the request causes, and on its error page. */
public final class RequestId {

    /** The header in which the application gets it; what a client sends under this name is overwritten. */
    public static final String HEADER = "X-Request-Id";

    private static final int BYTES = 6;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** Gives the request that this thread begins to work on a number of eight signs. */
    public static String begin() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        CURRENT.set(id);
        return id;
    }

    /** This thread works on no request, or on one that has no number yet. */
    public static void none() {
        CURRENT.remove();
    }

    /** The number; null where there is no request. */
    static String current() {
        return CURRENT.get();
    }
}

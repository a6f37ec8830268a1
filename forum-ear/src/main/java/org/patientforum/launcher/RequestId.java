package org.patientforum.launcher;

import java.security.SecureRandom;
import java.util.Base64;

/** The id of the request that the current thread processes. Log lines of the request and its error page show it. */
public final class RequestId {

    /** The request header that passes the id to the application. A value sent by the client is overwritten. */
    public static final String HEADER = "X-Request-Id";

    private static final int BYTES = 6;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** Assigns an id of eight characters to the request that this thread begins to process. */
    public static String begin() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        CURRENT.set(id);
        return id;
    }

    /** Removes the id from this thread. */
    public static void clear() {
        CURRENT.remove();
    }

    /** Returns the id, or null outside of a request. */
    static String current() {
        return CURRENT.get();
    }
}

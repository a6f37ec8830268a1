package org.patientforum.web.request;

import java.io.IOException;
import java.util.Arrays;
import org.patientforum.shared.Causes;

/** Distinguishes a connection that the client has closed from an error of the server. */
public final class ClientDisconnect {

    /** The package that reads and writes HTTP connections. Lost database connections fail elsewhere. */
    private static final String LISTENER = "org.glassfish.grizzly.";

    private ClientDisconnect() {}

    /** Whether the response could not be written because the client is gone. */
    public static boolean caused(Throwable thrown) {
        return Causes.any(thrown, cause -> cause instanceof IOException && isThrownByListener(cause));
    }

    /**
     * Whether the first frame outside the JDK belongs to the HTTP listener. Frames further down do not count, because
     * the listener calls the application.
     */
    private static boolean isThrownByListener(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.matches("(?:java|sun|jdk)\\..*"))
                .findFirst()
                .filter(name -> name.startsWith(LISTENER))
                .isPresent();
    }
}

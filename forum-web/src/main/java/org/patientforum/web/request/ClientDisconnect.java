package org.patientforum.web.request;

import java.io.IOException;
import java.util.Arrays;
import org.patientforum.shared.Causes;

/** Tells a connection that its client has ended, or does not read from, from a fault of ours. */
public final class ClientDisconnect {

    /** What reads and writes connections in the server; a database that has gone fails elsewhere. */
    private static final String LISTENER = "org.glassfish.grizzly.";

    private ClientDisconnect() {}

    /** Whether an answer could not be written because nobody is there to read it. */
    public static boolean caused(Throwable thrown) {
        return Causes.any(thrown, cause -> cause instanceof IOException && isThrownByListener(cause));
    }

    /** Whether the listener called what threw it; that the listener has called us, further down, says nothing. */
    private static boolean isThrownByListener(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.matches("(?:java|sun|jdk)\\..*"))
                .findFirst()
                .filter(name -> name.startsWith(LISTENER))
                .isPresent();
    }
}

package org.patientforum.notifications.mail.transport;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * The result of an administrator's test of the connection to the relay.
 *
 * @param answer the relay's reply codes; empty if it did not reply
 */
public record ConnectionTestResult(Outcome outcome, String answer) {

    /** Outcome of the test; the console has a text for each. */
    public enum Outcome {
        WORKS,
        /** No relay is configured: mails are captured in the console. */
        NO_MAIL_SERVER,
        UNKNOWN_HOST,
        /** Nothing listens on this port. */
        NOT_LISTENING,
        /** No reply came in time, whether connected or not. */
        SILENT,
        /** The server does not offer the encryption that the options require. */
        NO_TLS,
        /** The server's certificate is not trusted or is for another name, or the TLS handshake failed. */
        CERTIFICATE,
        SIGN_IN_REFUSED,
        /** The server rejected the connection. */
        REFUSED,
        /** Any other failure. */
        BROKEN_OFF
    }

    static ConnectionTestResult of(MessagingException failure, SmtpReply reply) {
        String answer = reply.code() == SmtpReply.NO_ANSWER ? "" : reply.summary();
        return new ConnectionTestResult(outcome(failure, answer), answer);
    }

    private static Outcome outcome(MessagingException failure, String answer) {
        if (failure instanceof AuthenticationFailedException) {
            return Outcome.SIGN_IN_REFUSED;
        }
        for (Throwable cause : causes(failure)) {
            if (cause instanceof UnknownHostException) {
                return Outcome.UNKNOWN_HOST;
            }
            if (cause instanceof SocketTimeoutException) {
                return Outcome.SILENT;
            }
            if (cause instanceof ConnectException) {
                return Outcome.NOT_LISTENING;
            }
            if (cause instanceof SSLException) {
                return Outcome.CERTIFICATE;
            }
        }
        if (String.valueOf(failure.getMessage()).contains("STARTTLS")) {
            return Outcome.NO_TLS;
        }
        return answer.isEmpty() ? Outcome.BROKEN_OFF : Outcome.REFUSED;
    }

    private static List<Throwable> causes(MessagingException failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}

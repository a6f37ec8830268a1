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
 * What happened when an administrator had the connection to the mail server tried.
 *
 * @param answer the mail server's codes; empty if it said nothing
 */
public record ConnectionTestResult(Outcome outcome, String answer) {

    /** In which words the console says it. */
    public enum Outcome {
        WORKS,
        /** None is set up: mail stays in the console. */
        NO_MAIL_SERVER,
        UNKNOWN_HOST,
        /** Nobody listens there. */
        NOT_LISTENING,
        /** Connected or not, no answer came in time. */
        SILENT,
        /** The server offers no encryption, and the settings want it. */
        NO_TLS,
        /** The server's certificate is not trusted, or is for another name, or TLS went wrong. */
        CERTIFICATE,
        SIGN_IN_REFUSED,
        /** The server said no. */
        REFUSED,
        /** Anything else. */
        BROKEN_OFF
    }

    static ConnectionTestResult of(MessagingException failure, SmtpReply reply) {
        String answer = reply.code() == SmtpReply.NO_ANSWER ? "" : reply.forStaff();
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

package org.patientforum.launcher;

import java.sql.SQLException;
import java.util.List;
import java.util.logging.LogRecord;

/**
 * What the server says of a database that does not answer: six lines for each request, of its pool, its transactions, its beans and its pages. While the forum's watch
 * over the database says itself what is the matter, these are left out.
 */
final class DatabaseLines {

    /** Until when the watch has said it all: org.patientforum.shared.outage.DatabaseWatch, whose classes are the application's. */
    private static final String SAID = "forum.database.said-until";

    /** Loggers of the pool, of EclipseLink and of transactions, which speak of nothing else then. */
    private static final List<String> OF_DATABASES =
            List.of("javax.enterprise.resource.", "jakarta.enterprise.resource.", "org.eclipse.persistence.");

    /** It stands before a line with the exception. */
    static final String OF_BEANS = "A system exception occurred during an invocation on EJB";

    /** The log of servlets has the trace of the innermost cause in its message. */
    private static final List<String> IN_TRACES = List.of(
            "org.postgresql.core.",
            "org.patientforum.shared.outage.",
            "javax.transaction.xa.XAException",
            "jakarta.resource.");

    /** PostgreSQL was there, and refused a statement: of a deadlock, or a key that is taken. */
    private static final String ANSWER = "PSQLException: ERROR: ";

    /** What a caller gets whose sign-in could not be looked up. */
    private static final String NOT_ALLOWED = "jakarta.ejb.AccessLocalException";

    private DatabaseLines() {}

    /**
     * Whether it says no more than the watch has said.
     *
     * @param message of the record, with its values
     */
    static boolean known(LogRecord entry, String message) {
        String logger = String.valueOf(entry.getLoggerName());
        if (!saidBy(SAID)
                || logger.startsWith("org.patientforum.shared.outage")
                || answered(entry.getThrown())
                || message.contains(ANSWER)) {
            return false;
        }
        return OF_DATABASES.stream().anyMatch(logger::startsWith)
                || message.startsWith(OF_BEANS)
                || IN_TRACES.stream().anyMatch(message::contains)
                || lost(entry.getThrown());
    }

    /** Whether the property holds a time in the future, by {@link System#nanoTime}. */
    static boolean saidBy(String property) {
        Long until = Long.getLong(property);
        return until != null && until - System.nanoTime() >= 0;
    }

    private static boolean answered(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String state = state(cause);
            if (!state.isEmpty() && !away(state)) {
                return true;
            }
        }
        return false;
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException refused && refused.getSQLState() != null ? refused.getSQLState() : "";
    }

    /** Classes 08, connection exception, and 57P, operator intervention. */
    private static boolean away(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean lost(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String type = cause.getClass().getName();
            if (away(state(cause))
                    || type.startsWith("jakarta.resource.")
                    || type.equals("javax.transaction.xa.XAException")
                    || type.equals(NOT_ALLOWED)
                    || readsFromDatabase(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The server often shows the innermost cause alone: a socket that was closed. */
    private static boolean readsFromDatabase(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("org.postgresql.core.")) {
                return true;
            }
        }
        return false;
    }
}

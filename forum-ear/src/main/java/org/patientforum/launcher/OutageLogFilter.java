package org.patientforum.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.LogRecord;

/**
 * Suppresses log records of the server that repeat a reported outage. For each failed request the server logs several records: of its connection pool,
 * transactions, beans and pages. As long as the forum itself reports that the database is unreachable or its disk full, those records are redundant.
 */
final class OutageLogFilter {

    /**
     * Set by org.patientforum.shared.outage.DatabaseWatch, whose classes only the application has: the {@link System#nanoTime} until which the outage counts as
     * reported.
     */
    private static final String DATABASE_REPORTED_UNTIL = "forum.database.said-until";

    /** The same for a full disk, set by org.patientforum.shared.storage.StorageGuard. */
    private static final String DISK_REPORTED_UNTIL = "forum.disk.said-until";

    private static final String DATABASE_WATCH = "org.patientforum.shared.outage";
    private static final String STORAGE_GUARD = "org.patientforum.shared.storage";

    /** Loggers of the connection pool, of EclipseLink and of transactions. During an outage they log nothing else. */
    private static final List<String> DATABASE_LOGGERS =
            List.of("javax.enterprise.resource.", "jakarta.enterprise.resource.", "org.eclipse.persistence.");

    /** Start of the message that precedes a record with the exception. */
    private static final String EJB_EXCEPTION = "A system exception occurred during an invocation on EJB";

    /** The servlet container writes the stack trace of the root cause into the message. */
    private static final List<String> DATABASE_FRAMES = List.of(
            "org.postgresql.core.",
            "org.patientforum.shared.outage.",
            "javax.transaction.xa.XAException",
            "jakarta.resource.");

    /** PostgreSQL answered with an error, for example because of a deadlock or a duplicate key. */
    private static final String POSTGRESQL_ERROR = "PSQLException: ERROR: ";

    /** Thrown when a caller's sign-in cannot be looked up. */
    private static final String ACCESS_DENIED = "jakarta.ejb.AccessLocalException";

    private static final String STORAGE_FULL = STORAGE_GUARD + ".StorageFull";
    private static final String NO_SPACE = "No space left";

    /** SQLSTATE {@code disk_full} of PostgreSQL. */
    private static final String DISK_FULL = "53100";

    private OutageLogFilter() {}

    /**
     * Whether the record only repeats a reported outage.
     *
     * @param message the record's message with its parameters filled in
     */
    static boolean isRedundant(LogRecord entry, String message) {
        return isOfUnreachableDatabase(entry, message) || isOfFullDisk(entry, message);
    }

    private static boolean isOfUnreachableDatabase(LogRecord entry, String message) {
        String logger = String.valueOf(entry.getLoggerName());
        if (!isReported(DATABASE_REPORTED_UNTIL)
                || logger.startsWith(DATABASE_WATCH)
                || isDatabaseAnswer(entry.getThrown())
                || message.contains(POSTGRESQL_ERROR)) {
            return false;
        }
        return DATABASE_LOGGERS.stream().anyMatch(logger::startsWith)
                || message.startsWith(EJB_EXCEPTION)
                || DATABASE_FRAMES.stream().anyMatch(message::contains)
                || isConnectionLost(entry.getThrown());
    }

    private static boolean isOfFullDisk(LogRecord entry, String message) {
        if (!isReported(DISK_REPORTED_UNTIL)
                || String.valueOf(entry.getLoggerName()).startsWith(STORAGE_GUARD)) {
            return false;
        }
        return message.startsWith(EJB_EXCEPTION)
                || message.contains(STORAGE_FULL)
                || message.contains(NO_SPACE)
                || isDiskFull(entry.getThrown());
    }

    private static boolean isReported(String property) {
        Long until = Long.getLong(property);
        return until != null && until - System.nanoTime() >= 0;
    }

    private static boolean isDatabaseAnswer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String state = sqlState(cause);
            if (!state.isEmpty() && !isUnreachable(state)) {
                return true;
            }
        }
        return false;
    }

    private static String sqlState(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    /** SQLSTATE class 08, connection exception, and 57P, operator intervention. */
    private static boolean isUnreachable(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }

    private static boolean isConnectionLost(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String type = cause.getClass().getName();
            if (isUnreachable(sqlState(cause))
                    || type.startsWith("jakarta.resource.")
                    || type.equals("javax.transaction.xa.XAException")
                    || type.equals(ACCESS_DENIED)
                    || isThrownByDriver(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The server often logs only the root cause: a closed socket. */
    private static boolean isThrownByDriver(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("org.postgresql.core.")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDiskFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean inFile = cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains(NO_SPACE);
            if (inFile
                    || DISK_FULL.equals(sqlState(cause))
                    || cause.getClass().getName().equals(STORAGE_FULL)) {
                return true;
            }
        }
        return false;
    }
}

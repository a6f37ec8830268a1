package org.patientforum.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.LogRecord;

/**
 * What the server says of requests that could not write, because the disk of the database is full: several lines for each. While the forum's guard of the disk says
 * itself what is the matter, these are left out.
 */
final class DiskLines {

    /** Until when the guard has said it all: org.patientforum.shared.storage.StorageGuard, whose classes are the application's. */
    private static final String SAID = "forum.disk.said-until";

    private static final String OF_THE_GUARD = "org.patientforum.shared.storage";
    private static final String FULL = OF_THE_GUARD + ".StorageFull";
    private static final String NO_SPACE = "No space left";
    private static final String DISK_FULL = "53100";

    /** Parts of messages that contain the innermost stack trace, or PostgreSQL's words. */
    private static final List<String> IN_MESSAGES = List.of(FULL, NO_SPACE);

    private DiskLines() {}

    /**
     * Whether it says no more than the guard has said.
     *
     * @param message of the record, with its values
     */
    static boolean known(LogRecord entry, String message) {
        if (!DatabaseLines.saidBy(SAID) || String.valueOf(entry.getLoggerName()).startsWith(OF_THE_GUARD)) {
            return false;
        }
        return message.startsWith(DatabaseLines.OF_BEANS)
                || IN_MESSAGES.stream().anyMatch(message::contains)
                || full(entry.getThrown());
    }

    private static boolean full(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean server = cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState());
            boolean file = cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains(NO_SPACE);
            if (server || file || cause.getClass().getName().equals(FULL)) {
                return true;
            }
        }
        return false;
    }
}

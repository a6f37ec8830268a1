package org.patientforum.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Formats each record as one line: time, level, request id in brackets if there is a request, logger, message. A SEVERE record shows its stack trace on the same
 * line with bars in place of line breaks, other records only the root cause. Values in messages of the database are redacted.
 */
public class LogLine extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    /** Maximum number of characters; log collectors may split longer lines (journald at 48 KB). */
    private static final int MAX_LENGTH = 32_000;

    @Override
    public String format(LogRecord entry) {
        String time = TIME.format(ZonedDateTime.ofInstant(entry.getInstant(), ZoneId.systemDefault()));
        String id = RequestId.current();
        String line = "%s %-7s %s%s: %s%s"
                .formatted(
                        time,
                        entry.getLevel().getName(),
                        id == null ? "" : "[" + id + "] ",
                        entry.getLoggerName(),
                        ServerMessages.of(entry, formatMessage(entry)),
                        cause(entry));
        return onOneLine(ValueRedaction.redact(line)) + System.lineSeparator();
    }

    private static String onOneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " | ").replaceAll("\\p{Cntrl}", " ");
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }

    private static String cause(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown == null) {
            return "";
        }
        if (entry.getLevel().intValue() < Level.SEVERE.intValue()) {
            return " (" + thrown.getClass().getSimpleName() + ": " + Preflight.rootMessage(thrown) + ")";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return "\n" + trace;
    }
}

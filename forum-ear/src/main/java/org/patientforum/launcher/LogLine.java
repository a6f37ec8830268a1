package org.patientforum.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** One line for each record: time, level, logger, message. Only a SEVERE record shows a stack trace; for the others the cause is named on the line. */
public final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    @Override
    public String format(LogRecord entry) {
        String time = TIME.format(ZonedDateTime.ofInstant(entry.getInstant(), ZoneId.systemDefault()));
        String message = formatMessage(entry).strip().replaceAll("\\s*\\R\\s*", " | ");
        return "%s %-7s %s: %s%s%n"
                .formatted(time, entry.getLevel().getName(), entry.getLoggerName(), message, cause(entry));
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
        return System.lineSeparator() + trace.toString().stripTrailing();
    }
}

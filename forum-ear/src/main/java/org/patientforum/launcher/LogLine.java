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
 * One line for each record, whatever is in it: time, level, the request's number in brackets if there is a request, logger, message. Only a SEVERE record shows its
 * stack trace, on the same line with bars in the place of line breaks; for the others the cause is named. Values that a database names are left out.
 */
public class LogLine extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    /** What collects logs may cut a longer line (journald at 48 KB). */
    private static final int LONGEST = 32_000;

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
                        ServerWords.of(entry, formatMessage(entry)),
                        cause(entry));
        return onOneLine(KeyValues.cut(line)) + System.lineSeparator();
    }

    private static String onOneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " | ").replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
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

package org.patientforum.launcher;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** Writes the log to standard output, because the log of a service is no error output. A ConsoleHandler would close System.err when given another stream. */
public final class LogOutput extends StreamHandler {

    /**
     * Endings of loggers whose warnings are suppressed. At each start they warn of unused expired certificates and of the application's JDBC driver; each time a
     * reader leaves a page, of an event stream that ends on another thread than it began.
     */
    private static final List<String> NOISY = List.of(".ssl", ".web.util", ".system.util", ".weld.Servlet");

    /**
     * Beginnings of warnings that Payara 7 logs at each start and that require no action: it takes our non-persistent timers for persistent ones, names its default
     * policy provider, and sees two spellings of the root context path.
     */
    private static final List<String> HARMLESS = List.of(
            "The feature use of persistent EJB Timer Service",
            "Policy provider configuration overridden",
            "No policy provider defined",
            "Class Not loaded yet com.sun.ejb.",
            "Context path from ServletContext");

    /** Beginnings of messages about rejected requests, suppressed at every level: clients could fill the log with them. */
    private static final List<String> REJECTED_REQUESTS =
            List.of("Can't use both headers Content-Length and Transfer-Encoding");

    /** Called by the server, which finds the class name in logging.properties. */
    public LogOutput() {
        super(Forum.OUT, new LogLine());
    }

    /** Logs the forum from INFO and the server from WARNING. The levels of loggers cannot serve for this, because the server changes them. */
    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        Level threshold = logger.startsWith("org.patientforum")
                ? Level.INFO
                : NOISY.stream().anyMatch(logger::endsWith) ? Level.SEVERE : Level.WARNING;
        if (!logger.startsWith("org.patientforum") && System.getProperty("forum.start.refused") != null) {
            return false; // the server would log pages about what the launcher reports in one sentence
        }
        if (entry.getLevel().intValue() < threshold.intValue() || !super.isLoggable(entry)) {
            return false;
        }
        String message = getFormatter().formatMessage(entry);
        return !isHarmless(entry, message) && !OutageLogFilter.isRedundant(entry, message);
    }

    private static boolean isHarmless(LogRecord entry, String message) {
        return REJECTED_REQUESTS.stream().anyMatch(message::startsWith)
                || entry.getLevel() == Level.WARNING && HARMLESS.stream().anyMatch(message::startsWith);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        super.publish(entry);
        flush();
        if (isLoggable(entry)) {
            LogFile.publish(entry);
        }
    }

    /** Flushes, but leaves standard output open. */
    @Override
    public synchronized void close() {
        flush();
    }
}

package org.patientforum.launcher;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** The console, as standard output: a service's log is not an error. Not a ConsoleHandler, which closes System.err when it is given another stream. */
public final class LogOutput extends StreamHandler {

    /**
     * Warn at each start of expired certificates nobody uses, and of the JDBC driver that the application brings; and at each page
     * that is left that the server ends an open line of the bell on another thread than it began.
     */
    private static final List<String> NOISY = List.of(".ssl", ".web.util", ".system.util", ".weld.Servlet");

    /**
     * Beginnings of warnings that Payara 7 gives at each start and that ask nothing of anybody: it takes every timer for a persistent one (all of ours are not),
     * names the policy provider that it falls back on, and sees two spellings of the root context path.
     */
    private static final List<String> HARMLESS = List.of(
            "The feature use of persistent EJB Timer Service",
            "Policy provider configuration overridden",
            "No policy provider defined",
            "Class Not loaded yet com.sun.ejb.",
            "Context path from ServletContext");

    /** What the server says, whatever the level, of a request that is refused: anybody could fill the log with it, and no alarm is due. */
    private static final List<String> OF_REFUSED_REQUESTS =
            List.of("Can't use both headers Content-Length and Transfer-Encoding");

    /** Named in logging.properties. */
    public LogOutput() {
        super(Forum.OUT, new LogLine());
    }

    /** The forum from INFO, the server from WARNING. Decided here: the server sets the levels of its own loggers as it likes. */
    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        Level least = logger.startsWith("org.patientforum")
                ? Level.INFO
                : NOISY.stream().anyMatch(logger::endsWith) ? Level.SEVERE : Level.WARNING;
        if (!logger.startsWith("org.patientforum") && System.getProperty("forum.start.refused") != null) {
            return false; // the server's pages of complaint about what is said in one sentence
        }
        if (entry.getLevel().intValue() < least.intValue() || !super.isLoggable(entry)) {
            return false;
        }
        String message = getFormatter().formatMessage(entry);
        return !isHarmless(entry, message) && !DatabaseLines.known(entry, message) && !DiskLines.known(entry, message);
    }

    private static boolean isHarmless(LogRecord entry, String message) {
        return OF_REFUSED_REQUESTS.stream().anyMatch(message::startsWith)
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

    /** Leaves standard output open: it is not ours. */
    @Override
    public synchronized void close() {
        flush();
    }
}

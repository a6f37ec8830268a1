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
        return entry.getLevel().intValue() >= least.intValue() && super.isLoggable(entry);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        super.publish(entry);
        flush();
    }

    /** Leaves standard output open: it is not ours. */
    @Override
    public synchronized void close() {
        flush();
    }
}

package org.patientforum.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** The log files in the data folder: {@code log/forum.0.log} is the newest. The options limit their number and size. */
final class LogFile implements AutoCloseable {

    private static final int MEGABYTE = 1024 * 1024;

    /** Secrets that are printed to the terminal once and must not be written to a file. */
    private static final Pattern SECRET = Pattern.compile("(?i)first-administrator/\\S{20,}|password of ");

    /** The open log; null if no files are written. */
    private static volatile LogFile opened;

    private final FileHandler files;

    private LogFile(FileHandler files) {
        this.files = files;
    }

    /**
     * Opens the log files, unless the options turn them off.
     *
     * @throws CannotStart if they cannot be written
     */
    static void open(Options options) {
        Path folder = options.dataFolder().resolve("log");
        long size = (long) options.logLimit("megabytes") * MEGABYTE;
        if (options.logLimit("files") == 0 || size == 0) {
            return;
        }
        try {
            opened = in(folder, options.logLimit("files"), size);
        } catch (IOException e) {
            throw new CannotStart("the log cannot be written into " + folder + " (" + e.getMessage() + ").");
        }
    }

    /**
     * Opens the log files in a folder and appends to the newest.
     *
     * @param count number of files
     * @param size maximum size of each file in bytes
     */
    static LogFile in(Path folder, int count, long size) throws IOException {
        Files.createDirectories(folder);
        FilePermissions.restrict(folder);
        FileHandler files = new FileHandler(folder.toString().replace("%", "%%") + "/forum.%g.log", size, count, true);
        files.setErrorManager(new SingleWarning());
        files.setEncoding("UTF-8");
        files.setFormatter(new LogLine() {
            /** Called whenever a new file is started. */
            @Override
            public String getHead(Handler handler) {
                restrictPermissions(folder);
                return "";
            }
        });
        return new LogFile(files);
    }

    /** Reports once on standard error that the files cannot be written. The JDK would print a stack trace for each record. */
    private static final class SingleWarning extends ErrorManager {

        private boolean reported;

        @Override
        public synchronized void error(String message, Exception thrown, int code) {
            if (!reported) {
                reported = true;
                LogRecord entry = new LogRecord(
                        Level.WARNING,
                        "The log cannot be written into its files (" + Preflight.rootMessage(thrown)
                                + "). This is said once; what is printed is complete.");
                entry.setLoggerName(LogFile.class.getPackageName());
                System.err.print(new LogLine().format(entry));
            }
        }
    }

    private static void restrictPermissions(Path folder) {
        try {
            FilePermissions.restrictAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(LogRecord entry) {
        if (!SECRET.matcher(String.valueOf(entry.getMessage())).find()) {
            files.publish(entry);
        }
    }

    @Override
    public void close() {
        files.close();
    }

    /** Writes a record to the open log files, if there are any. */
    static void publish(LogRecord entry) {
        LogFile log = opened;
        if (log != null) {
            log.write(entry);
        }
    }

    /** Logs a message of the launcher. */
    static void note(String message) {
        LogRecord entry = new LogRecord(Level.INFO, message);
        entry.setLoggerName(LogFile.class.getPackageName());
        publish(entry);
    }
}

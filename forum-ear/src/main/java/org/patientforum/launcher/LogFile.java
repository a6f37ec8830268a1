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

/** The log as files in the data folder: {@code log/forum.0.log} is the newest. They take no more room than the options say. */
final class LogFile implements AutoCloseable {

    private static final int MEGABYTE = 1024 * 1024;

    /** What is printed once for whoever sits at the terminal, and would open an account to whoever finds the file later. */
    private static final Pattern KEY = Pattern.compile("(?i)first-administrator/\\S{20,}|password of ");

    /** The one that goes with what is printed; null if there is none. */
    private static volatile LogFile opened;

    private final FileHandler files;

    private LogFile(FileHandler files) {
        this.files = files;
    }

    /** @throws CannotStart when they cannot be written */
    static void open(Options options) {
        Path folder = options.dataFolder().resolve("log");
        long size = (long) options.ofLog("megabytes") * MEGABYTE;
        if (options.ofLog("files") == 0 || size == 0) {
            return;
        }
        try {
            opened = in(folder, options.ofLog("files"), size);
        } catch (IOException e) {
            throw new CannotStart("the log cannot be written into " + folder + " (" + e.getMessage() + ").");
        }
    }

    /** So many files, each of so many bytes at most; the newest goes on where it ended. */
    static LogFile in(Path folder, int count, long size) throws IOException {
        Files.createDirectories(folder);
        OwnersOnly.make(folder);
        FileHandler files = new FileHandler(folder.toString().replace("%", "%%") + "/forum.%g.log", size, count, true);
        files.setErrorManager(new OneWord());
        files.setEncoding("UTF-8");
        files.setFormatter(new LogLine() {
            /** Asked for whenever another file begins. */
            @Override
            public String getHead(Handler handler) {
                keepFromOthers(folder);
                return "";
            }
        });
        return new LogFile(files);
    }

    /** Says once that the files cannot be written, in the log that is printed; the JDK would print a stack trace for each record. */
    private static final class OneWord extends ErrorManager {

        private boolean said;

        @Override
        public synchronized void error(String message, Exception thrown, int code) {
            if (!said) {
                said = true;
                LogRecord entry = new LogRecord(
                        Level.WARNING,
                        "The log cannot be written into its files (" + Preflight.rootMessage(thrown)
                                + "). This is said once; what is printed is complete.");
                entry.setLoggerName(LogFile.class.getPackageName());
                System.err.print(new LogLine().format(entry));
            }
        }
    }

    private static void keepFromOthers(Path folder) {
        try {
            OwnersOnly.makeAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(LogRecord entry) {
        if (!KEY.matcher(String.valueOf(entry.getMessage())).find()) {
            files.publish(entry);
        }
    }

    @Override
    public void close() {
        files.close();
    }

    /** Writes what is printed, too. */
    static void publish(LogRecord entry) {
        LogFile log = opened;
        if (log != null) {
            log.write(entry);
        }
    }

    /** Writes words of the launcher's own. */
    static void note(String words) {
        LogRecord entry = new LogRecord(Level.INFO, words);
        entry.setLoggerName(LogFile.class.getPackageName());
        publish(entry);
    }
}

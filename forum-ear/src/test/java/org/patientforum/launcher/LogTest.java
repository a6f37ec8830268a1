package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogTest {

    private static final LogLine LINE = new LogLine();

    @TempDir
    private Path folder;

    enum Sample {
        TEXT("It is done.", null),
        LINES("One\n  two\r\nthree\u2028four\n", null),
        CONTROLS("Green \u001b[32m and \0 and \b", null),
        EXCEPTION("It broke", new IllegalStateException("first\nsecond", new IOException("disk\nfull"))),
        DEEP("It broke", deep(2000)),
        KEY("poolmgr.nobody_knows", null);

        private final String message;
        private final Throwable thrown;

        Sample(String message, Throwable thrown) {
            this.message = message;
            this.thrown = thrown;
        }

        private static Throwable deep(int frames) {
            Throwable thrown = new StackOverflowError();
            StackTraceElement[] trace = new StackTraceElement[frames];
            java.util.Arrays.fill(trace, new StackTraceElement("org.example.Deep", "down", "Deep.java", 7));
            thrown.setStackTrace(trace);
            return thrown;
        }
    }

    @AfterEach
    void endRequest() {
        RequestId.clear();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void writesEachRecordOnOneLine(Sample sample) {
        for (Level level : new Level[] {Level.INFO, Level.SEVERE}) {
            String line = line(level, sample.message, sample.thrown);
            assertThat(line).endsWith(System.lineSeparator());
            String text =
                    line.substring(0, line.length() - System.lineSeparator().length());
            assertThat(text.codePoints())
                    .noneMatch(character -> Character.isISOControl(character) || character == 0x2028);
            assertThat(text.length()).isLessThanOrEqualTo(32_001);
        }
    }

    @Test
    void writesStackTraceOnSameLine() {
        assertThat(line(Level.SEVERE, "It broke", Sample.EXCEPTION.thrown))
                .contains(
                        "It broke | java.lang.IllegalStateException: first | second | at ",
                        "| Caused by: java.io.IOException: disk | full");
        assertThat(line(Level.WARNING, "It broke", Sample.EXCEPTION.thrown))
                .endsWith("It broke (IllegalStateException: disk | full)" + System.lineSeparator());
    }

    @Test
    void writesRequestIdOnEachLineOfRequest() {
        assertThat(line(Level.INFO, "Before", null)).contains("INFO    org.example: Before");
        String id = RequestId.begin();
        assertThat(id).matches("[\\w-]{8}");
        assertThat(line(Level.INFO, "Meanwhile", null)).contains("INFO    [" + id + "] org.example: Meanwhile");
        RequestId.clear();
        assertThat(line(Level.INFO, "After", null)).contains("INFO    org.example: After");
    }

    /** Otherwise clients could trigger alarms at will by sending requests with two lengths. */
    @Test
    void omitsServerErrorsAboutRefusedRequests() {
        LogRecord entry = new LogRecord(
                Level.SEVERE, "Can't use both headers Content-Length and Transfer-Encoding from the same request");
        entry.setLoggerName("jakarta.enterprise.system.core");
        LogOutput output = new LogOutput();
        assertThat(output.isLoggable(entry)).isFalse();
        entry.setMessage("Something else");
        assertThat(output.isLoggable(entry)).isTrue();
    }

    /** Simulates the server's resource bundles: one found by the logger's name, and that of the connection pools. */
    @Test
    void replacesServerKeysByMessages() {
        ServerMessages.useClassLoader(new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                return switch (name) {
                    case "com.sun.enterprise.LogStrings" -> Pools.class;
                    case "com.sun.logging.enterprise.system.core.LogStrings" -> Core.class;
                    default -> throw new ClassNotFoundException(name);
                };
            }
        });
        LogRecord entry = new LogRecord(Level.WARNING, "poolmgr.failed");
        entry.setLoggerName("javax.enterprise.resource.resourceadapter.com.sun.gjc.spi");
        entry.setParameters(new Object[] {"forum"});
        assertThat(LINE.format(entry))
                .contains(": RAR5117 : Nothing from pool forum")
                .doesNotContain("poolmgr.failed");
        entry = new LogRecord(Level.WARNING, "core.away");
        entry.setLoggerName("jakarta.enterprise.system.core.deep");
        assertThat(LINE.format(entry)).contains(": It is away");
        entry.setMessage("core.unheard_of");
        assertThat(LINE.format(entry)).contains(": the server has no words for what it calls \"core.unheard_of\" []");
        entry.setMessage("forum.jar");
        entry.setMessage("See forum.jar");
        assertThat(LINE.format(entry)).contains(": See forum.jar");
    }

    /** A resource bundle of the server. */
    public static final class Pools extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"poolmgr.failed", "RAR5117 : Nothing from pool {0}"}};
        }
    }

    /** Another resource bundle of the server. */
    public static final class Core extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"core.away", "It is away"}};
        }
    }

    /** The database watch has logged the outage; the server would log it in six ways for each request. */
    @Test
    void omitsServerErrorsDuringLoggedDatabaseOutage() {
        Exception lost = new IllegalStateException(new SQLException("Socket closed", "08006"));
        List<LogRecord> omitted = List.of(
                serverRecord("org.eclipse.persistence.session.forum", "", lost),
                serverRecord(
                        "jakarta.enterprise.ejb.container",
                        "A system exception occurred during an invocation on EJB X",
                        null),
                serverRecord("jakarta.enterprise.ejb.container", "", lost),
                serverRecord("jakarta.enterprise.web", "", new IllegalStateException(new XAException("x"))),
                serverRecord(
                        "jakarta.enterprise.web",
                        "threw exception\njava.net.SocketException: Socket closed\n\tat org.postgresql.core.PGStream.receiveChar",
                        null),
                serverRecord("javax.enterprise.resource.resourceadapter.com.sun.gjc.spi", "RAR5114", null));
        List<LogRecord> logged = List.of(
                serverRecord("jakarta.enterprise.ejb.container", "", new IllegalStateException()),
                serverRecord("jakarta.enterprise.web", "", new SQLException("Twice the same key", "23505")),
                serverRecord(
                        "org.eclipse.persistence.session.forum",
                        "",
                        new IllegalStateException(new SQLException("ERROR: deadlock detected", "40P01"))),
                serverRecord(
                        "jakarta.enterprise.web",
                        "threw exception\norg.postgresql.util.PSQLException: ERROR: deadlock detected\n\tat org.postgresql.core.v3.QueryExecutorImpl",
                        null),
                serverRecord("org.patientforum.shared.outage.DatabaseWatch", "The database does not answer", lost));
        LogOutput output = new LogOutput();
        System.setProperty(
                "forum.database.said-until",
                "" + (System.nanoTime() + Duration.ofHours(1).toNanos()));
        try {
            assertThat(omitted).noneMatch(output::isLoggable);
            assertThat(logged).allMatch(output::isLoggable);
        } finally {
            System.setProperty("forum.database.said-until", "" + (System.nanoTime() - 1));
        }
        assertThat(omitted).allMatch(output::isLoggable);
        System.clearProperty("forum.database.said-until");
        assertThat(omitted).allMatch(output::isLoggable);
    }

    /** The disk guard has logged that the disk is full; the server would log it several times for each request. */
    @Test
    void omitsServerErrorsWhileDiskIsFull() {
        String guard = "org.patientforum.shared.storage.StorageFull: the disk of the database is full";
        Exception full = new IllegalStateException(new SQLException("could not extend file", "53100"));
        List<LogRecord> omitted = List.of(
                serverRecord("org.eclipse.persistence.session.forum.sql", "", full),
                serverRecord(
                        "jakarta.enterprise.ejb.container",
                        "A system exception occurred during an invocation on EJB X",
                        null),
                serverRecord("jakarta.enterprise.ejb.container", "", full),
                serverRecord(
                        "jakarta.enterprise.web",
                        "",
                        new IllegalStateException(new IOException("No space left on device"))),
                serverRecord("jakarta.enterprise.resource.webcontainer.faces.lifecycle", guard, null),
                serverRecord("jakarta.enterprise.web", "threw exception\n" + guard + "\n\tat x", null));
        List<LogRecord> logged = List.of(
                serverRecord("jakarta.enterprise.ejb.container", "", new IllegalStateException()),
                serverRecord("jakarta.enterprise.web", "", new SQLException("Out of memory", "53200")),
                serverRecord("org.patientforum.shared.storage.StorageGuard", "ALARM: the disk is full", full));
        LogOutput output = new LogOutput();
        System.setProperty(
                "forum.disk.said-until",
                "" + (System.nanoTime() + Duration.ofHours(1).toNanos()));
        try {
            assertThat(omitted).noneMatch(output::isLoggable);
            assertThat(logged).allMatch(output::isLoggable);
        } finally {
            System.clearProperty("forum.disk.said-until");
        }
        assertThat(omitted).allMatch(output::isLoggable);
    }

    private static LogRecord serverRecord(String logger, String message, Throwable thrown) {
        LogRecord entry = record(message, thrown);
        entry.setLevel(Level.SEVERE);
        entry.setLoggerName(logger);
        return entry;
    }

    @Test
    void limitsSizeOfFiles() throws IOException {
        try (LogFile log = LogFile.in(folder, 3, 100_000)) {
            for (int i = 0; i < 5000; i++) {
                log.write(record("Line " + i + " of some length, so that it fills the files", null));
            }
        }
        try (LogFile again = LogFile.in(folder, 3, 100_000)) {
            again.write(record("After a restart", null));
            again.write(record(
                    "Become the first one: http://localhost/account/first-administrator/NoWAvLaqrJXtv7MB8Oc0qk5",
                    null));
            again.write(record("The password of all three: canvas", null));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".log")).toList())
                    .hasSize(3)
                    .allSatisfy(file -> {
                        assertThat(Files.size(file)).isBetween(1L, 101_000L);
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                .as("readable by the owner only")
                                .isEqualTo("rw-------");
                    });
        }
        assertThat(Files.readString(folder.resolve("forum.0.log")))
                .contains("Line 4999 ", "After a restart")
                .doesNotContain("NoWAvLaqrJXtv7MB8Oc0qk5", "canvas");
    }

    private static String line(Level level, String message, Throwable thrown) {
        LogRecord entry = record(message, thrown);
        entry.setLevel(level);
        return LINE.format(entry);
    }

    private static LogRecord record(String message, Throwable thrown) {
        LogRecord entry = new LogRecord(Level.INFO, message);
        entry.setLoggerName("org.example");
        entry.setThrown(thrown);
        return entry;
    }
}

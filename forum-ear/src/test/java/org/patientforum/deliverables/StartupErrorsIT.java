package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.running.FreePort;

/** If the forum cannot start, it prints the reason in one sentence and exits with status 1. */
class StartupErrorsIT {

    private static final String JAR = new File("target/forum.jar").getAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void refusesUnsupportedDatabase() throws Exception {
        assertThat(start(Map.of("FORUM_DB_URL", "jdbc:mysql://localhost/forum")))
                .containsExactly(
                        "Patient Forum cannot start: FORUM_DB_URL must begin with jdbc:postgresql: or jdbc:h2:,"
                                + " not \"jdbc:mysql://localhost/forum\".");
    }

    /** The forum removes other users' permissions from its data folder, which must not happen to other files. */
    @ParameterizedTest
    @ValueSource(strings = {"letter.odt", "log/syslog", "server/index.html", ".ssh/key log/syslog"})
    void refusesDataFolderWithOtherFiles(String files) throws Exception {
        Path data = Files.createDirectories(folder.resolve("shared"));
        for (String file : files.split(" ")) {
            Files.createDirectories(data.resolve(file).getParent());
            Files.writeString(data.resolve(file), "mine");
        }
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(start(Map.of("FORUM_DATA", "shared")))
                .containsExactly(
                        "Patient Forum cannot start: the data folder ./shared holds other files; set FORUM_DATA to a folder that is"
                                + " the forum's alone. An empty one is made if there is none.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwxr-xr-x");
        assertThat(data.resolve("forum.mv.db")).doesNotExist();
    }

    @Test
    void reportsUnreachableDatabaseWithoutPassword() throws Exception {
        assertThat(start(Map.of(
                        "FORUM_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + FreePort.reserve() + "/forum?password=secret")))
                .singleElement()
                .asString()
                .startsWith("Patient Forum cannot start: the database jdbc:postgresql://127.0.0.1:")
                .endsWith("cannot be opened: Connection refused.")
                .doesNotContain("secret");
    }

    @Test
    void refusesPasswordInDatabaseUrl() throws Exception {
        assertThat(start(Map.of("FORUM_DB_URL", "jdbc:postgresql://forum:secret@127.0.0.1/forum")))
                .containsExactly(
                        "Patient Forum cannot start: FORUM_DB_URL must not hold a user or a password; give them in"
                                + " FORUM_DB_USER and FORUM_DB_PASSWORD.");
    }

    /** H2 would overwrite some of these files as if they were empty databases. */
    @ParameterizedTest
    @EnumSource
    void refusesForeignDatabaseFile(Unfit unfit) throws Exception {
        Path file = Files.createDirectories(folder.resolve("forum-data")).resolve("forum.mv.db");
        unfit.make(file);
        byte[] before = Files.readAllBytes(file);
        assertThat(start(Map.of()))
                .singleElement()
                .asString()
                .matches(
                        "Patient Forum cannot start: the database file "
                                + "\\./forum-data/forum\\.mv\\.db is (empty|damaged, or is not the database of a forum)\\. Restore it .*\\.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private enum Unfit {
        EMPTY {
            @Override
            void make(Path file) throws IOException {
                Files.createFile(file);
            }
        },
        FOREIGN {
            @Override
            void make(Path file) throws IOException {
                Files.writeString(file, "Not a database. ".repeat(20_000));
            }
        },
        OF_ANOTHER_PROGRAM {
            @Override
            void make(Path file) throws SQLException {
                String url = "jdbc:h2:file:" + file.toString().replaceFirst("\\.mv\\.db$", "");
                try (Connection connection = DriverManager.getConnection(url, "forum", "");
                        Statement statement = connection.createStatement()) {
                    statement.execute("create table note as select x, random_uuid() as y from system_range(1, 20000)");
                }
            }
        },
        OVERWRITTEN {
            @Override
            void make(Path file) throws IOException, SQLException {
                OF_ANOTHER_PROGRAM.make(file);
                byte[] content = Files.readAllBytes(file);
                new Random(7).nextBytes(content);
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(content), 8192); // behind the two headers
                }
            }
        };

        abstract void make(Path file) throws IOException, SQLException;
    }

    @Test
    void refusesDatabaseOfAnotherProgram() throws Exception {
        String url = "jdbc:h2:file:./other;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection made =
                        DriverManager.getConnection(url.replace("./", folder.toAbsolutePath() + "/"), "forum", "");
                Statement statement = made.createStatement()) {
            statement.execute("create table invoice (id bigint)");
        }
        assertThat(start(Map.of("FORUM_DB_URL", url, "FORUM_DATA", "data")))
                .containsExactly(
                        "Patient Forum cannot start: the database jdbc:h2:file:./other holds tables of another program."
                                + " Give the forum a database of its own.");
    }

    @Test
    void refusesReadOnlyDatabase() throws Exception {
        String url = "jdbc:h2:file:./forum;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection made =
                DriverManager.getConnection(url.replace("./", folder.toAbsolutePath() + "/"), "forum", "")) {
            assertThat(made.isReadOnly()).isFalse();
        }
        assertThat(start(Map.of("FORUM_DB_URL", url + ";ACCESS_MODE_DATA=r")))
                .singleElement()
                .asString()
                .startsWith("Patient Forum cannot start: the database jdbc:h2:file:")
                .contains("can be read but not written");
    }

    /** Settings that can be changed in the console are validated by the application. */
    @Test
    void refusesInvalidStaffedHours() throws Exception {
        assertThat(start(Map.of("FORUM_STAFFED_HOURS", "always")))
                .containsExactly("Patient Forum cannot start: FORUM_STAFFED_HOURS must be lines such as"
                        + " Mon-Fri 9:00-17:00, not \"always\".");
    }

    @Test
    void refusesDatabaseWithWriteDelay() throws Exception {
        assertThat(start(Map.of("FORUM_DB_URL", "jdbc:h2:file:./forum;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")))
                .containsExactly(
                        "Patient Forum cannot start: FORUM_DB_URL must contain ;WRITE_DELAY=0, or H2 loses posts"
                                + " when the machine stops.");
    }

    @Test
    void refusesUnknownTimeZone() throws Exception {
        assertThat(start(Map.of("FORUM_TIME_ZONE", "Europe/Brannoc")))
                .containsExactly("Patient Forum cannot start: FORUM_TIME_ZONE must be the name of a time zone such as"
                        + " Europe/London, not \"Europe/Brannoc\".");
    }

    @Test
    void reportsPortInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(start(Map.of("FORUM_HTTP_PORT", other.getLocalPort() + "")))
                    .singleElement()
                    .asString()
                    .startsWith("Patient Forum cannot start: port " + other.getLocalPort()
                            + " on 127.0.0.1 cannot be used");
        }
    }

    /** The main class reports a Java version that is too old, so it runs on Java 8 (class file version 52). */
    @Test
    void mainClassRunsOnJava8() throws Exception {
        try (JarFile jar = new JarFile("target/forum.jar")) {
            String main = jar.getManifest().getMainAttributes().getValue("Main-Class");
            try (DataInputStream code =
                    new DataInputStream(jar.getInputStream(jar.getEntry(main.replace('.', '/') + ".class")))) {
                code.readInt(); // CAFEBABE
                code.readUnsignedShort();
                assertThat(code.readUnsignedShort()).isEqualTo(52);
            }
        }
    }

    /** The first line is Java's note about JDK_JAVA_OPTIONS. */
    @Test
    void reportsUnresolvableHostName() throws Exception {
        assertThat(start(Map.of("JDK_JAVA_OPTIONS", "-Djdk.net.hosts.file=/dev/null")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Patient Forum cannot start: this machine's own name, ")
                .endsWith(" to /etc/hosts.");
    }

    @Test
    void reportsDataFolderInUse() throws Exception {
        Path data = Files.createDirectories(folder.resolve("forum-data"));
        try (FileChannel channel =
                        FileChannel.open(data.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(start(Map.of())).singleElement().asString().contains("is in use by another running forum");
        }
    }

    @Test
    void warnsOfMisspeltOption() throws Exception {
        assertThat(start(Map.of("FORUM_HTPP_PORT", "8081", "FORUM_HTTP_PORT", "none")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Warning: there is no option named FORUM_HTPP_PORT");
    }

    /** Exits with status 2, as other programs do. */
    @Test
    void refusesUnknownArgument() throws Exception {
        assertThat(java(Map.of(), "-jar", JAR, "--nonsense")).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("output")))
                .singleElement()
                .asString()
                .contains("\"--nonsense\"");
        assertThat(java(Map.of(), "-jar", JAR, "--help")).isZero();
        assertThat(Files.readString(folder.resolve("output"))).contains("forum.http.port=8080");
    }

    @Test
    void refusesContradictingOptions() throws Exception {
        assertThat(start(Map.of("FORUM_SIGN_IN_MEMBER_IDLE", "P60D")))
                .containsExactly("Patient Forum cannot start: FORUM_SIGN_IN_MEMBER_IDLE must not be longer than"
                        + " FORUM_SIGN_IN_MEMBER_LONGEST, which is P30D unless it is given.");
    }

    /** Refuses a class path that mixes a new forum.jar with an old server. */
    @Test
    void refusesClassPathOfAnotherForumJar() throws Exception {
        assertThat(java(Map.of(), "-jar", JAR, "--unpack")).isZero();
        Path server = folder.resolve("forum-data/server");
        Files.writeString(server.resolve("unpacked-from"), "another");
        assertThat(java(Map.of(), "@" + server.resolve("java-arguments"))).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("output")))
                .singleElement()
                .asString()
                .startsWith("Patient Forum cannot start: its files in " + server)
                .endsWith("are not those of this forum.jar. Run java -jar forum.jar --unpack first.");
    }

    /** Starts forum.jar, expects exit status 1, and returns the printed lines. */
    private List<String> start(Map<String, String> environment) throws IOException, InterruptedException {
        assertThat(java(environment, "-jar", JAR)).isEqualTo(1);
        return Files.readAllLines(folder.resolve("output"));
    }

    private int java(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FORUM_"));
        builder.environment().putAll(Map.of("FORUM_HTTP_ADDRESS", "127.0.0.1"));
        builder.environment().put("FORUM_HTTP_PORT", FreePort.reserve() + "");
        builder.environment().putAll(environment);
        builder.command()
                .addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // short runs: half the processor time
        builder.command().addAll(List.of(arguments));
        return builder.start().waitFor();
    }
}

package org.patientforum.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.patientforum.shared.TestPostgres;

/** Configures Arquillian's Payara Micro: bound to the loopback address, without clustering, on the database of this test run. */
final class TestServer {

    private TestServer() {}

    static void prepare() {
        String database = System.getProperty("forum.test.database");
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/integration")), database);
            Path preBoot = Files.writeString(
                    folder.resolve("pre-boot-commands.txt"),
                    "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                            + ".address=127.0.0.1\n");
            System.setProperty(
                    "payara.extraMicroOptions",
                    "--nohazelcast --disablephonehome --contextroot / --prebootcommandfile " + preBoot.toAbsolutePath()
                            + " --logtofile " + folder.toAbsolutePath().resolve("server.log"));
            System.setProperty(
                    "payara.cmdOptions",
                    "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1" + verification(database)
                            + " -Dforum.test.database=" + database
                            + " -Dforum.test.cells=" + System.getProperty("forum.test.cells", "samples")
                            + " -Dforum.hospital.name=Tarka -Dforum.hospital.desk=01632960200"
                            + " -Dforum.hospital.emergency=999"
                            + " -Dforum.data=" + folder.toAbsolutePath() + " -Dforum.db.url="
                            + databaseUrl(database, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verification of byte code takes a quarter of a start; once in each test run, on H2, is enough. */
    private static String verification(String database) {
        return database.equals("h2") ? "" : " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";
    }

    private static String databaseUrl(String database, Path folder) {
        if (database.equals("postgresql")) {
            return TestPostgres.start().url();
        }
        return "jdbc:h2:file:" + folder.toAbsolutePath()
                + "/forum;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }
}

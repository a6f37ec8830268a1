package org.patientforum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A script that has been on main never changes, because some hospital's database may have run it. The demonstration of each
 * release, dumped from its databases, is upgraded without losing a row.
 */
class MigrationsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Path KNOWN = Path.of("src/test/resources/migrations.csv");

    private static final String COLUMNS = "select table_name || '.' || column_name || ' ' || data_type || ' '"
            + " || coalesce(cast(character_maximum_length as varchar(20)), '') || ' ' || is_nullable"
            + " from information_schema.columns where table_schema = 'public' order by table_name, column_name";

    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'"
            + " order by table_name";

    @Test
    void publishedScriptsNeverChange() throws IOException {
        Map<String, String> now = new TreeMap<>();
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            scripts.forEach(script -> now.put(script.getFileName().toString(), checksum(script)));
        }
        Map<String, String> landed = new TreeMap<>();
        Files.readAllLines(KNOWN).forEach(line -> landed.put(line.split(",")[0], line.split(",")[1]));
        assertThat(now)
                .as("scripts and their SHA-256; add a line for a new script, and never change one")
                .isEqualTo(landed);
    }

    private static String checksum(Path file) {
        try (DigestInputStream bytes =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void upgradesOnH2(String release) throws SQLException, IOException {
        DataSource upgraded = TestSchema.emptyH2();
        try (Connection connection = upgraded.getConnection();
                InputStreamReader dump = new InputStreamReader(dump(release, "h2"), StandardCharsets.UTF_8)) {
            RunScript.execute(connection, dump);
        }
        upgrades(upgraded, TestSchema.emptyH2());
    }

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    @EnabledIf("org.patientforum.shared.TestPostgres#installed")
    void upgradesOnPostgres(String release) throws SQLException, IOException {
        DataSource upgraded = TestSchema.emptyPostgres();
        try (Connection connection = upgraded.getConnection();
                Statement statement = connection.createStatement();
                InputStream dump = dump(release, "postgresql")) {
            statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
        upgrades(upgraded, TestSchema.emptyPostgres());
    }

    private static void upgrades(DataSource upgraded, DataSource fresh) throws SQLException {
        Map<String, String> before = rows(upgraded);
        before.values().removeIf("0"::equals); // empty tables may be dropped
        TestSchema.migrate(upgraded);
        TestSchema.migrate(fresh);
        assertThat(strings(upgraded, COLUMNS)).isEqualTo(strings(fresh, COLUMNS));
        assertThat(before).hasSizeGreaterThan(30).containsKeys("post", "outgoing_mail", "audit_entry");
        assertThat(rows(upgraded)).containsAllEntriesOf(before);
    }

    private static Map<String, String> rows(DataSource database) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (String table : strings(database, TABLES)) {
            rows.put(
                    table,
                    strings(database, "select '' || count(*) from " + table).getFirst());
        }
        return rows;
    }

    private static List<String> strings(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    private static InputStream dump(String release, String database) throws IOException {
        return new GZIPInputStream(
                MigrationsTest.class.getResourceAsStream("/releases/" + release + "/" + database + ".sql.gz"));
    }
}

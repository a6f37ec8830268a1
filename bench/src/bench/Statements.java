package bench;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;

/** Counts the statements that the forum's database runs, by H2's own statistics. */
final class Statements implements AutoCloseable {

    private final Connection connection;

    Statements(Forum forum) throws Exception {
        Properties user = new Properties();
        user.setProperty("user", "forum");
        user.setProperty("password", "");
        connection = driver(forum.folder()).connect(forum.database(), user);
        run("set query_statistics true");
        run("set query_statistics_max_entries 10000");
    }

    /** The driver lies in the running forum's own folder; it must be the same version. */
    private static Driver driver(Path folder) throws IOException, ReflectiveOperationException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("h2(-[\\d.]+)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no H2 driver below " + folder));
            @SuppressWarnings("resource")
            URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
            return (Driver)
                    loader.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
        }
    }

    long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                                + " where sql_statement not like '%query_statistics%'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("set query_statistics false");
        connection.close();
    }
}

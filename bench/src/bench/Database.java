package bench;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;

/** Direct access to the running forum's database, to insert test data that would take days to create through pages, and to query results. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(Forum forum) throws Exception {
        Properties user = new Properties();
        user.setProperty("user", "forum");
        user.setProperty("password", "");
        String url = forum.database();
        connection = url.startsWith("jdbc:postgresql:")
                ? driver(Path.of("forum-web/target/forum-web/WEB-INF/lib"), "postgresql-[\\d.]+\\.jar", "org.postgresql.Driver")
                        .connect(url, user)
                : driver(forum.folder(), "h2(-[\\d.]+)?\\.jar", "org.h2.Driver").connect(url, user);
    }

    /** Loads the driver from the running forum's folder, because it must have the same version. */
    private static Driver driver(Path folder, String name, String type)
            throws IOException, ReflectiveOperationException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path jar = files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " below " + folder));
            @SuppressWarnings("resource")
            URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
            return (Driver)
                    loader.loadClass(type).getDeclaredConstructor().newInstance();
        }
    }

    /** Executes an update and returns the number of changed rows. */
    int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** Returns the single number that the query selects; 0 for null. */
    double number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

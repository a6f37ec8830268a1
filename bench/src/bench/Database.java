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

/** The running forum's database, to set scenes that would take days through its pages, and to look at what became of them. */
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

    /** The driver lies in the running forum's own folder; it must be the same version. */
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

    /** Changes something and says how many rows. */
    int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** The one number that the query gives; 0 for null. */
    double number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
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

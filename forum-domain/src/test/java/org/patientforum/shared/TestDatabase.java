package org.patientforum.shared;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The real schema on an H2 in memory, with the real mappings in plain Java SE: what repositories and services are tested on.
 * Each one is a database of its own.
 */
public final class TestDatabase implements AutoCloseable {

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    /** @param modules any class of each module whose entities are mapped; the domain's always are */
    public TestDatabase(Class<?>... modules) {
        this(h2(), modules);
    }

    /** The same on a PostgreSQL, for what only real concurrency shows. */
    public static TestDatabase onPostgres(Class<?>... modules) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(TestPostgres.shared().newUrl());
        dataSource.setUser("forum");
        dataSource.setStringType("unspecified"); // as ForumDataSource does
        return new TestDatabase(dataSource, modules);
    }

    private static Map<String, String> scriptWords(DataSource dataSource) {
        try {
            return SchemaWords.of(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource h2() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000");
        return dataSource;
    }

    private TestDatabase(DataSource dataSource, Class<?>... modules) {
        this.dataSource = dataSource;
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(scriptWords(dataSource))
                .load()
                .migrate();
        List<String> mapped = new ArrayList<>(mappedClasses(ForumClock.class));
        for (Class<?> module : modules) {
            mapped.addAll(mappedClasses(module));
        }
        factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new TestUnit(dataSource, mapped),
                        Map.of(
                                PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false",
                                PersistenceUnitProperties.WEAVING, "false",
                                PersistenceUnitProperties.SESSION_NAME,
                                        UUID.randomUUID().toString(),
                                PersistenceUnitProperties.LOGGING_LEVEL, "WARNING"));
    }

    /** Plain JDBC access to the same database. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** A new entity manager, for a test that needs two of them at a time. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Runs the action in a transaction of its own and gives its result; rolls back if it throws. */
    public <T> T with(Function<EntityManager, T> action) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = action.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    /** Runs the action in a transaction of its own; rolls back if it throws. */
    public void run(Consumer<EntityManager> action) {
        with(em -> {
            action.accept(em);
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
        if (dataSource instanceof JdbcDataSource h2) {
            shutDown(h2);
        }
    }

    /** An H2 in memory stays until it is shut down, and there are hundreds of them in a run. */
    private static void shutDown(JdbcDataSource h2) {
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> mappedClasses(Class<?> inModule) {
        try {
            URI location =
                    inModule.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(location);
            if (Files.isDirectory(path)) {
                return mappedClasses(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return mappedClasses(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> mappedClasses(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.startsWith("org.patientforum.") && name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(TestDatabase::isMapped)
                    .toList();
        }
    }

    private static boolean isMapped(String className) {
        try {
            Class<?> type = Class.forName(className, false, TestDatabase.class.getClassLoader());
            return type.isAnnotationPresent(Entity.class)
                    || type.isAnnotationPresent(Embeddable.class)
                    || type.isAnnotationPresent(Converter.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

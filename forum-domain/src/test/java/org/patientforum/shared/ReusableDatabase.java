package org.patientforum.shared;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * A database migrated from scratch that tests use one after the other, emptied each time to the rows that the migrations insert.
 * Kept with its entity manager factories, because creating these takes longest.
 */
final class ReusableDatabase {

    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'"
            + " order by table_name";
    private static final String SEQUENCES = "select sequence_name from information_schema.sequences"
            + " where sequence_schema = 'public' order by sequence_name";

    /** A fingerprint that changes with each added or dropped table, column, constraint or sequence. */
    private static final String SHAPE = "select (select count(*) from information_schema.tables) || ' '"
            + " || (select count(*) from information_schema.columns) || ' '"
            + " || (select count(*) from information_schema.table_constraints) || ' '"
            + " || (select count(*) from information_schema.sequences)";

    private final TrackingDataSource dataSource;
    private final boolean postgres;
    private final String emptying;
    private final String shape;
    private final Map<Set<Path>, EntityManagerFactory> factories = new HashMap<>();

    ReusableDatabase(DataSource empty, boolean postgres) {
        this.dataSource = new TrackingDataSource(empty);
        this.postgres = postgres;
        try {
            TestSchema.migrate(empty);
            try (Connection connection = empty.getConnection();
                    Statement statement = connection.createStatement()) {
                List<String> tables = strings(statement, TABLES);
                String seeds = keepSeeds(statement, tables);
                emptying = postgres
                        ? emptyingPostgres(tables, seeds)
                        : emptyingH2(tables, strings(statement, SEQUENCES), seeds);
                shape = strings(statement, SHAPE).getFirst();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Copies the rows that the migrations insert.
     *
     * @return statements that restore them
     */
    private static String keepSeeds(Statement statement, List<String> tables) throws SQLException {
        statement.execute("create schema seeds");
        StringBuilder back = new StringBuilder();
        for (String table : tables) {
            if (!strings(statement, "select 1 from " + table + " limit 1").isEmpty()) {
                statement.execute("create table seeds." + table + " as select * from " + table);
                back.append("insert into " + table + " select * from seeds." + table + ";");
            }
        }
        return back.toString();
    }

    private static String emptyingH2(List<String> tables, List<String> sequences, String seeds) {
        StringBuilder script = new StringBuilder("set referential_integrity false;");
        tables.forEach(table -> script.append("truncate table ").append(table).append(" restart identity;"));
        sequences.forEach(
                sequence -> script.append("alter sequence ").append(sequence).append(" restart;"));
        return script + seeds + "set referential_integrity true;";
    }

    /**
     * Deletes from tables with rows only, by DELETE: TRUNCATE would recreate the files of each table and index, finally of all,
     * because they refer to each other.
     */
    private static String emptyingPostgres(List<String> tables, String seeds) {
        String filled = tables.stream()
                .map(table -> "select '" + table + "' as name where exists (select 1 from " + table + ")")
                .collect(Collectors.joining(" union all "));
        return """
                set lock_timeout = '60s'; -- rather fails than waits for ever for somebody who is still there
                set session_replication_role = replica; -- this connection checks no foreign keys
                do $$
                declare
                    filled text;
                begin
                    for filled in %s loop
                        execute 'delete from ' || filled;
                    end loop;
                end $$;
                select setval(seqrelid, seqstart, false) from pg_sequence;
                %s
                """.formatted(filled, seeds);
    }

    /** Empties the database and opens it for a test. */
    void open() {
        try (Connection connection = dataSource.bare();
                Statement statement = connection.createStatement()) {
            statement.execute(emptying);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        dataSource.open();
        for (EntityManagerFactory factory :
                factories.values()) { // otherwise the factory would continue with its preallocated ids
            factory.unwrap(ServerSession.class).getSequencingControl().initializePreallocated();
        }
    }

    /**
     * Closes the database.
     *
     * @return whether another test may use it: not if a connection is still open or the tables have changed
     */
    boolean close() {
        return dataSource.close() && shape.equals(shapeNow());
    }

    private String shapeNow() {
        try (Connection connection = dataSource.bare();
                Statement statement = connection.createStatement()) {
            return strings(statement, SHAPE).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Aborts everything that still runs in it; it is not handed out again. */
    void discard() {
        dataSource.close();
        dataSource.abort();
        factories.values().forEach(EntityManagerFactory::close);
        if (!postgres) { // else it stays in memory; a PostgreSQL goes with its folder
            try (Connection connection = dataSource.bare();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The entity manager factory for the entities of these modules; each is a folder or jar. */
    EntityManagerFactory factory(Set<Path> modules) {
        return factories.computeIfAbsent(
                modules,
                these -> new PersistenceProvider()
                        .createContainerEntityManagerFactory(
                                new TestUnit(
                                        dataSource,
                                        these.stream()
                                                .flatMap(module -> MappedClasses.in(module).stream())
                                                .toList()),
                                Map.of(
                                        PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false",
                                        PersistenceUnitProperties.WEAVING, "false",
                                        PersistenceUnitProperties.SESSION_NAME,
                                                UUID.randomUUID().toString(),
                                        PersistenceUnitProperties.LOGGING_LEVEL, "WARNING")));
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}

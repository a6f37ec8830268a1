package org.patientforum.shared;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.patientforum.shared.persistence.SchemaPlaceholders;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty databases, and the forum's migrations. */
public final class TestSchema {

    private TestSchema() {}

    /** An empty H2 in memory with the forum's settings. */
    public static DataSource emptyH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        database.setUser("forum");
        return database;
    }

    /** An empty database on the PostgreSQL shared by all tests. */
    public static DataSource emptyPostgres() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestPostgres.shared().newUrl());
        database.setUser("forum");
        return database;
    }

    /** Migrates to the latest version. */
    public static void migrate(DataSource database) throws SQLException {
        scripts(database).load().migrate();
    }

    /** Migrates up to the given version. */
    public static void migrate(DataSource database, String last) throws SQLException {
        scripts(database).target(last).load().migrate();
    }

    private static FluentConfiguration scripts(DataSource database) throws SQLException {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(SchemaPlaceholders.of(database));
    }
}

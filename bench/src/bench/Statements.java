package bench;

import java.sql.SQLException;

/** Counts the statements that the forum's database executes, with H2's statistics. */
final class Statements implements AutoCloseable {

    private final Database database;

    Statements(Database database) throws SQLException {
        this.database = database;
        database.change("set query_statistics true");
        database.change("set query_statistics_max_entries 10000");
    }

    long count() throws SQLException {
        return (long) database.number("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                + " where sql_statement not like '%query_statistics%'");
    }

    @Override
    public void close() throws SQLException {
        database.change("set query_statistics false");
    }
}

package org.patientforum.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of one kind in this process: usually one, and more if a test needs several at the same time. */
enum DatabasePool {
    H2 {
        @Override
        DataSource empty() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL(
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=60000");
            return dataSource;
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(TestPostgres.shared().newUrl());
            dataSource.setUser("forum");
            dataSource.setStringType("unspecified"); // as ForumDataSource does
            return dataSource;
        }
    };

    /** More open databases indicate tests that do not close theirs. */
    static final int MAX_OPEN = 3;

    private final Deque<ReusableDatabase> free = new ArrayDeque<>();
    private final Map<ReusableDatabase, Throwable> inUse = new LinkedHashMap<>();

    abstract DataSource empty();

    /** A database with the migrations' rows only, for exclusive use. */
    synchronized ReusableDatabase take() {
        if (inUse.size() == MAX_OPEN) {
            throw new IllegalStateException(
                    MAX_OPEN + " test databases are open. A test has not closed its own; the cause shows which one.",
                    inUse.values().iterator().next());
        }
        ReusableDatabase database = free.isEmpty() ? new ReusableDatabase(empty(), this == POSTGRESQL) : free.pop();
        database.open();
        inUse.put(database, new Throwable("This one opened a test database and did not close it."));
        return database;
    }

    /** Returns the database to the pool, or discards it if it is not fit for another test. */
    synchronized void release(ReusableDatabase database, boolean reusable) {
        inUse.remove(database);
        if (database.close() && reusable) {
            free.push(database);
        } else {
            database.discard();
        }
    }
}

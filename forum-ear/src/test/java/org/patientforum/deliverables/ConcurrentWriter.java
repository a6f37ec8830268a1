package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.patientforum.running.Timeouts;

/** A second client of the forum's PostgreSQL database. It writes a row that the forum is about to write, and commits as soon as the forum waits for it. */
final class ConcurrentWriter implements AutoCloseable {

    private static final String NEXT_POST = """
            insert into post (id, discussion_id, number, author_id, markdown, html, renderer_version, state, submission,
                posted_at, like_count, version)
            select -1, d.id, d.last_number + 1, d.author_id, 'x', 'x', 1, 'HIDDEN', 'other', current_timestamp, 0, 0
            from discussion d where d.id =\s""";

    /** Matches any id that the forum assigns to its next post. */
    private static final String TASKS = """
            insert into notification_task (id, kind, subject_id, told, state, attempts, reached, created_at)
            select -n, 'REPLY_POSTED', n, '', 'DONE', 1, 0, current_timestamp
            from generate_series((select max(id) + 1 from post), (select max(id) + 2000 from post)) as n""";

    private static final String WAITING = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'";

    private final Connection own;
    private final Connection observer;

    ConcurrentWriter(String url) throws SQLException {
        own = DriverManager.getConnection(url, "forum", "");
        own.setAutoCommit(false);
        observer = DriverManager.getConnection(url, "forum", "");
    }

    /** Locks all rows of members, which each post references, and does not commit yet. */
    void lockMembers() throws SQLException {
        try (Statement statement = own.createStatement();
                ResultSet held = statement.executeQuery("select id from member for update")) {
            assertThat(held.next()).isTrue();
        }
    }

    /** Inserts the row that the next reply in the discussion would insert into this table, and does not commit yet. */
    void insert(String table, long discussion) throws SQLException {
        run(own, table.equals("post") ? NEXT_POST + discussion : TASKS);
    }

    /** Commits as soon as the forum waits for the row. */
    <T> T commitOnceWaitedFor(Callable<T> request) throws IOException, SQLException {
        FutureTask<T> response = startAndAwaitLock(request);
        own.commit();
        return result(response);
    }

    /**
     * Causes a deadlock: once the forum waits for the rows locked here, requests the lock on the discussion, which the forum holds. Returns the
     * forum's response if PostgreSQL aborted the forum's transaction, empty if it aborted this one.
     */
    <T> Optional<T> deadlock(Callable<T> request, long discussion) throws IOException, SQLException {
        FutureTask<T> response = startAndAwaitLock(request);
        boolean forumAborted = true;
        try {
            run(own, "set local deadlock_timeout = '10s'"); // the forum's is 1 s, so it is aborted first
            run(own, "update discussion set title = title where id = " + discussion);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("40P01");
            forumAborted = false;
        }
        own.rollback();
        T forumResponse = result(response);
        return forumAborted ? Optional.of(forumResponse) : Optional.empty();
    }

    private <T> FutureTask<T> startAndAwaitLock(Callable<T> request) throws SQLException {
        FutureTask<T> response = new FutureTask<>(request);
        Thread.ofPlatform().start(response);
        long end = System.nanoTime() + Timeouts.WORK.toNanos();
        while (countWaiting() == 0) {
            assertThat(response.isDone()).as("ended without waiting").isFalse();
            assertThat(System.nanoTime()).as("still running, but not waiting").isLessThan(end);
        }
        return response;
    }

    private static <T> T result(FutureTask<T> response) throws IOException {
        try {
            return response.get(Timeouts.WORK.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    private long countWaiting() throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet count = statement.executeQuery(WAITING)) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Deletes the inserted rows. */
    void removeInserted() throws SQLException {
        run(observer, "delete from post where id < 0");
        run(observer, "delete from notification_task where id < 0");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        own.close();
        observer.close();
    }
}

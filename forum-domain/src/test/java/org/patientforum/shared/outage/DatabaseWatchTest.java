package org.patientforum.shared.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.patientforum.shared.FaultyProxy;
import org.patientforum.shared.TestPostgres;

/**
 * A real PostgreSQL server that stops, freezes, or loses its connections on the network. Without the watch, none of these would be
 * detected within twenty seconds.
 */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DatabaseWatchTest {

    private static final DatabaseWatch.Limits SHORT = new DatabaseWatch.Limits(
            Duration.ofMillis(200), Duration.ofMillis(800), Duration.ofMillis(50), Duration.ofSeconds(10));

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Listener();
    private final Logger log = Logger.getLogger(DatabaseWatch.class.getName());
    private final List<Connection> pool = new ArrayList<>();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private TestPostgres server;
    private FaultyProxy proxy;
    private DatabaseWatch watch;

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeAll
    void start() {
        server = TestPostgres.start();
    }

    @BeforeEach
    void connect() throws SQLException {
        proxy = FaultyProxy.before(server.port());
        String address = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/forum";
        watch = new DatabaseWatch(new PostgresSource(new org.postgresql.Driver(), address, "forum", ""), SHORT);
        logged.clear();
        log.addHandler(listener);
        for (int i = 0; i < 3; i++) {
            pool.add(watch.connect());
        }
    }

    @AfterEach
    void end() throws SQLException {
        log.removeHandler(listener);
        for (Connection connection : pool) {
            connection.close();
        }
        pool.clear();
        proxy.close();
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    private List<Future<String>> askOnAllConnections(String sql) {
        List<Future<String>> answers = new ArrayList<>();
        pool.forEach(connection -> answers.add(executor.submit(() -> ask(connection, sql))));
        return answers;
    }

    private static void assertReleased(List<Future<String>> answers) {
        assertThat(answers)
                .allSatisfy(answer -> assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                        .cause()
                        .matches(DatabaseOutage::among));
    }

    /** Retries like users do. */
    private String retryUntilSuccess(Callable<String> action) throws Exception {
        while (true) {
            try {
                return action.call();
            } catch (SQLException notYet) {
                assertThat(DatabaseOutage.among(notYet)).as(notYet.toString()).isTrue();
            }
        }
    }

    private String askOnNewConnection(String sql) throws SQLException {
        try (Connection fresh = watch.connect()) {
            return ask(fresh, sql);
        }
    }

    private void awaitOutage() {
        while (!DatabaseWatch.away()) {
            Thread.onSpinWait();
        }
    }

    private void assertLoggedOnce() {
        assertThat(logged).hasSize(2);
        assertThat(logged.poll()).startsWith("ALARM: The database does not answer: ");
        assertThat(logged.poll()).startsWith("The database answers again, after ");
    }

    @Test
    void callersOfAFrozenDatabaseAreReleasedAndItIsUsedAsSoonAsItContinues() throws Exception {
        server.suspendProcesses();
        try {
            assertReleased(askOnAllConnections("select 1"));
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(watch::connect).isInstanceOf(DatabaseOutage.class);
            }
            assertThat(DatabaseWatch.away()).isTrue();
        } finally {
            server.resumeProcesses();
        }
        assertThat(retryUntilSuccess(() -> askOnNewConnection("select 42"))).isEqualTo("42");
        assertThat(DatabaseWatch.away()).isFalse();
        assertLoggedOnce();
    }

    @Test
    void anOutageIsDetectedAtOnceAndItsEnd() throws Exception {
        server.shutDown();
        try {
            assertReleased(askOnAllConnections("select 1"));
            assertThatThrownBy(watch::connect).matches(DatabaseOutage::among);
            awaitOutage(); // without waiting for a timeout
            assertThatThrownBy(watch::connect).isInstanceOf(DatabaseOutage.class);
        } finally {
            server.restart();
        }
        assertThat(retryUntilSuccess(() -> askOnNewConnection("select 42"))).isEqualTo("42");
        assertLoggedOnce();
    }

    @Test
    void droppedConnectionsAreReplacedThreeTimesInARow() throws Exception {
        for (int times = 1; times <= 3; times++) {
            proxy.dropSilently();
            assertReleased(askOnAllConnections("select 1"));
            for (int i = 0; i < pool.size(); i++) {
                pool.set(i, watch.connect());
                assertThat(ask(pool.get(i), "select 42")).isEqualTo("42");
            }
        }
        assertThat(logged).hasSizeBetween(3, 9).allMatch(line -> line.contains("were dropped by a firewall or proxy"));
    }

    /** Idle connections are closed as well. */
    @Test
    void idleDroppedConnectionsAreClosed() throws Exception {
        proxy.dropSilently();
        assertReleased(List.of(executor.submit(() -> ask(pool.get(0), "select 1"))));
        assertThat(pool.get(1).isValid(10)).isFalse();
    }

    @Test
    void silentDatabaseIsAnOutage() throws Exception {
        proxy.block();
        assertReleased(askOnAllConnections("select 1"));
        assertThatThrownBy(watch::connect).isInstanceOf(DatabaseOutage.class);
        proxy.unblock();
        assertThat(retryUntilSuccess(() -> askOnNewConnection("select 42"))).isEqualTo("42");
        assertLoggedOnce();
    }

    @Test
    void slowStatementsAreNotCancelled() throws Exception {
        for (Future<String> slow : askOnAllConnections("select 'slept' || coalesce(pg_sleep(0.8)::text, '')")) {
            assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slept");
        }
        assertThat(logged).isEmpty();
    }

    @Test
    void manyReconnectingClientsAreServed() throws Exception {
        askOnAllConnections("select pg_sleep(20)");
        proxy.drop();
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(executor.submit(() -> retryUntilSuccess(() -> askOnNewConnection("select 42"))));
        }
        for (Future<String> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("42");
        }
        assertThat(logged).allMatch(line -> line.startsWith("Connections to the database ended"));
    }

    @Test
    void theServerCancelsSlowStatementsBeforeTheForumDisconnects() throws SQLException {
        assertThat(ask(pool.get(0), "show statement_timeout")).isEqualTo("18s");
        assertThat(ask(pool.get(0), "show idle_in_transaction_session_timeout")).isEqualTo("5min");
        assertThat(pool.get(0).getNetworkTimeout()).isEqualTo(20_000);
        try (Connection unhurried =
                DatabaseWatch.unlimitedConnection(new org.postgresql.Driver(), server.url(), "forum", "")) {
            assertThat(ask(unhurried, "show statement_timeout")).isEqualTo("0");
            assertThat(unhurried.getNetworkTimeout()).isZero();
        }
    }

    @Test
    void propertiesInTheUrlTakePrecedence() throws SQLException {
        DatabaseWatch own = DatabaseWatch.of(
                new org.postgresql.Driver(),
                server.url() + "?socketTimeout=7&options=-c%20statement_timeout=5s",
                "forum",
                "");
        try (Connection connection = own.connect()) {
            assertThat(ask(connection, "show statement_timeout")).isEqualTo("5s");
            assertThat(connection.getNetworkTimeout()).isEqualTo(7_000);
        }
    }
}

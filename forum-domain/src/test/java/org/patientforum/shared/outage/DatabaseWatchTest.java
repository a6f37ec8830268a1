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
 * A real PostgreSQL that stops, freezes, or whose connections are dropped on the way. Without the watch none of these would be
 * noticed within twenty seconds.
 */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DatabaseWatchTest {

    private static final DatabaseWatch.Limits SHORT = new DatabaseWatch.Limits(
            Duration.ofMillis(200), Duration.ofMillis(800), Duration.ofMillis(50), Duration.ofSeconds(10));

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Listener();
    private final Logger log = Logger.getLogger(DatabaseWatch.class.getName());
    private final List<Connection> pool = new ArrayList<>();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private TestPostgres server;
    private FaultyProxy proxy;
    private DatabaseWatch watch;

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getMessage());
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
        said.clear();
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

    private List<Future<String>> all(String sql) {
        List<Future<String>> asked = new ArrayList<>();
        pool.forEach(connection -> asked.add(people.submit(() -> ask(connection, sql))));
        return asked;
    }

    private static void assertReleased(List<Future<String>> asked) {
        assertThat(asked)
                .allSatisfy(answer -> assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                        .cause()
                        .matches(DatabaseOutage::among));
    }

    /** Retries like users do. */
    private String untilItWorks(Callable<String> tried) throws Exception {
        while (true) {
            try {
                return tried.call();
            } catch (SQLException notYet) {
                assertThat(DatabaseOutage.among(notYet)).as(notYet.toString()).isTrue();
            }
        }
    }

    private String askedAnew(String sql) throws SQLException {
        try (Connection fresh = watch.connect()) {
            return ask(fresh, sql);
        }
    }

    private void untilAway() {
        while (!DatabaseWatch.away()) {
            Thread.onSpinWait();
        }
    }

    private void assertLoggedOnce() {
        assertThat(said).hasSize(2);
        assertThat(said.poll()).startsWith("ALARM: The database does not answer: ");
        assertThat(said.poll()).startsWith("The database answers again, after ");
    }

    @Test
    void callersOfAFrozenDatabaseAreReleasedAndItIsUsedAsSoonAsItContinues() throws Exception {
        server.freeze();
        try {
            assertReleased(all("select 1"));
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(watch::connect).isInstanceOf(DatabaseOutage.class);
            }
            assertThat(DatabaseWatch.away()).isTrue();
        } finally {
            server.thaw();
        }
        assertThat(untilItWorks(() -> askedAnew("select 42"))).isEqualTo("42");
        assertThat(DatabaseWatch.away()).isFalse();
        assertLoggedOnce();
    }

    @Test
    void anOutageIsDetectedAtOnceAndItsEnd() throws Exception {
        server.goAway();
        try {
            assertReleased(all("select 1"));
            assertThatThrownBy(watch::connect).matches(DatabaseOutage::among);
            untilAway(); // without waiting for what is too long
            assertThatThrownBy(watch::connect).isInstanceOf(DatabaseOutage.class);
        } finally {
            server.comeBack();
        }
        assertThat(untilItWorks(() -> askedAnew("select 42"))).isEqualTo("42");
        assertLoggedOnce();
    }

    @Test
    void droppedConnectionsAreReplacedThreeTimesInARow() throws Exception {
        for (int times = 1; times <= 3; times++) {
            proxy.forget();
            assertReleased(all("select 1"));
            for (int i = 0; i < pool.size(); i++) {
                pool.set(i, watch.connect());
                assertThat(ask(pool.get(i), "select 42")).isEqualTo("42");
            }
        }
        assertThat(said).hasSizeBetween(3, 9).allMatch(line -> line.contains("were dropped by a firewall or proxy"));
    }

    /** Idle connections are closed as well. */
    @Test
    void idleDroppedConnectionsAreClosed() throws Exception {
        proxy.forget();
        assertReleased(List.of(people.submit(() -> ask(pool.get(0), "select 1"))));
        assertThat(pool.get(1).isValid(10)).isFalse();
    }

    @Test
    void aBlackHoleIsAnOutage() throws Exception {
        proxy.hold();
        assertReleased(all("select 1"));
        assertThatThrownBy(watch::connect).isInstanceOf(DatabaseOutage.class);
        proxy.letThrough();
        assertThat(untilItWorks(() -> askedAnew("select 42"))).isEqualTo("42");
        assertLoggedOnce();
    }

    @Test
    void slowStatementsAreLeftAlone() throws Exception {
        for (Future<String> slow : all("select 'slept' || coalesce(pg_sleep(0.8)::text, '')")) {
            assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slept");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void aStormOfReturningClientsIsServed() throws Exception {
        all("select pg_sleep(20)");
        proxy.drop();
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            asked.add(people.submit(() -> untilItWorks(() -> askedAnew("select 42"))));
        }
        for (Future<String> answer : asked) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("42");
        }
        assertThat(said).allMatch(line -> line.startsWith("Connections to the database ended"));
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

package org.patientforum.shared.outage;

import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Causes;

/** Asks the database on a separate connection whether it responds, and which of its backends are busy. */
final class DatabaseProbe {

    /**
     * Backends that execute a statement. One that waits for the next statement, or for its client to read the result, does not
     * serve a waiting client; a result that was sent a moment ago may still be under way.
     */
    private static final String BUSY_BACKENDS = """
            select pg_backend_pid(), (select string_agg(pid::text, ' ') from pg_stat_activity
            where state is null or state_change > clock_timestamp() - interval '%d ms'
            or (state not like 'idle%%' and wait_event is distinct from 'ClientWrite'))""";

    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
    private static final int POLLS = 20;

    private final PostgresSource source;
    private final Duration limit;
    private final String query;

    /**
     * @param limit maximum wait for the response
     * @param moment time for which a response may be under way
     */
    DatabaseProbe(PostgresSource source, Duration limit, Duration moment) {
        this.source = source;
        this.limit = limit;
        this.query = BUSY_BACKENDS.formatted(moment.toMillis());
    }

    /**
     * The result of a probe.
     *
     * @param failure why there was no response, for the log; null if there was one
     * @param unknownHost whether the host name cannot be resolved
     * @param server that responded; null if backends cannot be matched with connections
     * @param busyBackends process ids of backends that execute a statement
     */
    record Finding(
            @Nullable String failure,
            boolean unknownHost,
            @Nullable SocketAddress server,
            Set<Integer> busyBackends) {

        boolean answered() {
            return failure == null;
        }

        private static Finding answer() {
            return new Finding(null, false, null, Set.of());
        }

        private static Finding unanswered(String trouble, boolean unknownHost) {
            return new Finding(trouble, unknownHost, null, Set.of());
        }

        /** Whether the server executes nothing for this socket. */
        boolean notServing(WatchedSocket socket) {
            return server != null
                    && server.equals(socket.getRemoteSocketAddress())
                    && socket.backendPid() != 0
                    && !busyBackends.contains(socket.backendPid());
        }
    }

    /** Probes the database, within the limit in any case. */
    Finding probe() throws InterruptedException {
        try (Opening opening = new Opening(null)) {
            FutureTask<Finding> asking = new FutureTask<>(() -> run(opening));
            Thread thread = new Thread(asking, "database probe");
            thread.setDaemon(true);
            thread.start();
            try {
                return await(asking, opening);
            } catch (ExecutionException e) {
                return failure(e.getCause());
            }
        }
    }

    /** Waits in short intervals: a suspended or overloaded machine must not mistake its own slowness for the database's. */
    private Finding await(FutureTask<Finding> asking, Opening opening) throws InterruptedException, ExecutionException {
        for (int part = 0; part < POLLS; part++) {
            try {
                return asking.get(limit.toMillis() / POLLS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.finest("The database has not answered yet.");
            }
        }
        opening.abandon();
        return Finding.unanswered("no answer within " + limit.toMillis() + " ms", false);
    }

    private Finding run(Opening opening) throws SQLException {
        try (Connection connection = source.open(opening);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            boolean direct =
                    result.getInt(1) == Opening.backendPid(connection); // a connection pooler reports other process ids
            SocketAddress server = opening.server();
            return !direct || server == null ? Finding.answer() : new Finding(null, false, server, numbers(result));
        }
    }

    private static Set<Integer> numbers(ResultSet result) throws SQLException {
        String numbers = result.getString(2);
        return Stream.of(numbers == null ? new String[0] : numbers.split(" "))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** A server that refuses a connection, for lack of slots or credentials, has responded. */
    private static Finding failure(@Nullable Throwable thrown) {
        if (thrown == null || !DatabaseOutage.among(thrown)) {
            return Finding.answer();
        }
        String message = Causes.rootMessage(thrown);
        return Causes.root(thrown) instanceof UnknownHostException
                ? Finding.unanswered("unknown host " + message, true)
                : Finding.unanswered(
                        message.lines().findFirst().orElse("").strip().replaceFirst("\\.$", ""), false);
    }
}

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

/** Asks the database on a connection of its own whether it answers, and what the processes do that serve the others. */
final class DatabaseProbe {

    /**
     * Of its processes those that work on a statement. One that waits for the next, or for somebody to take its answer, has nothing to do with whoever waits for it;
     * what has become of it a moment ago may still be on its way.
     */
    private static final String AT_WORK = """
            select pg_backend_pid(), (select string_agg(pid::text, ' ') from pg_stat_activity
            where state is null or state_change > clock_timestamp() - interval '%d ms'
            or (state not like 'idle%%' and wait_event is distinct from 'ClientWrite'))""";

    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
    private static final int PARTS = 20;

    private final PostgresSource source;
    private final Duration limit;
    private final String question;

    /**
     * @param limit for its answer
     * @param moment that an answer may be on its way
     */
    DatabaseProbe(PostgresSource source, Duration limit, Duration moment) {
        this.source = source;
        this.limit = limit;
        this.question = AT_WORK.formatted(moment.toMillis());
    }

    /**
     * What was found.
     *
     * @param trouble why there was no answer, for the log; null if there was one
     * @param unknownHost whether already its name leads nowhere
     * @param server the one that answered; null if it is not known which process serves whom
     * @param atWork its processes that work on a statement
     */
    record Finding(
            @Nullable String trouble,
            boolean unknownHost,
            @Nullable SocketAddress server,
            Set<Integer> atWork) {

        boolean answered() {
            return trouble == null;
        }

        private static Finding answer() {
            return new Finding(null, false, null, Set.of());
        }

        private static Finding silence(String trouble, boolean unknownHost) {
            return new Finding(trouble, unknownHost, null, Set.of());
        }

        /** Whether this one waits for nothing. */
        boolean forgot(WatchedSocket socket) {
            return server != null
                    && server.equals(socket.getRemoteSocketAddress())
                    && socket.backend() != 0
                    && !atWork.contains(socket.backend());
        }
    }

    /** Takes no longer than the limit, whatever becomes of it. */
    Finding ask() throws InterruptedException {
        try (Opening opening = new Opening(null)) {
            FutureTask<Finding> asking = new FutureTask<>(() -> found(opening));
            Thread thread = new Thread(asking, "database probe");
            thread.setDaemon(true);
            thread.start();
            try {
                return inTime(asking, opening);
            } catch (ExecutionException e) {
                return failure(e.getCause());
            }
        }
    }

    /** In parts: a machine that stood still itself, or has too much to do, must not take its own slowness for the database's. */
    private Finding inTime(FutureTask<Finding> asking, Opening opening)
            throws InterruptedException, ExecutionException {
        for (int part = 0; part < PARTS; part++) {
            try {
                return asking.get(limit.toMillis() / PARTS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.finest("The database has not answered yet.");
            }
        }
        opening.giveUp();
        return Finding.silence("no answer within " + limit.toMillis() + " ms", false);
    }

    private Finding found(Opening opening) throws SQLException {
        try (Connection connection = source.open(opening);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            result.next();
            boolean direct = result.getInt(1) == Opening.process(connection); // a pooler in between says other numbers
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

    /** A server that has no room for one more, or does not know the forum's user, has answered. */
    private static Finding failure(@Nullable Throwable thrown) {
        if (thrown == null || !DatabaseOutage.among(thrown)) {
            return Finding.answer();
        }
        String message = Causes.rootMessage(thrown);
        return Causes.root(thrown) instanceof UnknownHostException
                ? Finding.silence("unknown host " + message, true)
                : Finding.silence(message.lines().findFirst().orElse("").strip().replaceFirst("\\.$", ""), false);
    }
}

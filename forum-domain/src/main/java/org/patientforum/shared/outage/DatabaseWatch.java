package org.patientforum.shared.outage;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Detects outages of PostgreSQL. When a response takes too long or a connection is lost, it probes the database on a separate
 * connection. Without a response the database counts as away: waiting callers are released, new ones fail at once, and probing
 * continues until it responds. With a response, those connections are closed for which the server does nothing: a firewall, for
 * example, has dropped them.
 */
public final class DatabaseWatch {

    /** System property: {@link System#nanoTime} until which the launcher drops other messages about lost connections. */
    public static final String QUIET_UNTIL = "forum.database.said-until";

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final Limits DEFAULT_LIMITS =
            new Limits(Duration.ofMillis(1500), Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofSeconds(5));
    private static final Duration QUIET_TIME = Duration.ofSeconds(10);
    private static final int MAX_CONCURRENT_OPENINGS = 4;
    private static final Map<List<String>, DatabaseWatch> BY_ADDRESS = new ConcurrentHashMap<>();
    private static final Set<DatabaseWatch> WITHOUT_DATABASE = ConcurrentHashMap.newKeySet();

    private final PostgresSource source;
    private final Limits limits;
    private final DatabaseProbe probe;
    private final Semaphore openings = new Semaphore(MAX_CONCURRENT_OPENINGS);
    private final Set<WatchedSocket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private boolean probeRequested;
    private @Nullable Thread thread;
    private long answeredAt = System.nanoTime();
    private long endedAt = System.nanoTime() - QUIET_TIME.toNanos() * 2;
    private volatile boolean everConnected;
    private volatile @Nullable Outage outage;

    /**
     * Time limits.
     *
     * @param suspicion wait for a response after which the database is probed
     * @param probe maximum wait for the probe's response
     * @param pause between two checks
     * @param openingPermit maximum wait for a permit to open a connection
     */
    record Limits(Duration suspicion, Duration probe, Duration pause, Duration openingPermit) {}

    private record Outage(String failure, long begunAt) {}

    /** A wait for a response that exceeds the limit. */
    private record Wait(WatchedSocket socket, long since) {

        boolean continues() {
            return socket.waitingSince() == since && !socket.hasUnreadInput();
        }
    }

    DatabaseWatch(PostgresSource source, Limits limits) {
        this.source = source;
        this.limits = limits;
        this.probe =
                new DatabaseProbe(source, limits.probe(), limits.suspicion().dividedBy(2));
    }

    /** The watch for this database. */
    public static DatabaseWatch of(Driver driver, String address, String user, String password) {
        return BY_ADDRESS.computeIfAbsent(
                List.of(address, user, password),
                key -> new DatabaseWatch(new PostgresSource(driver, address, user, password), DEFAULT_LIMITS));
    }

    /** A connection without supervision and without time limits except for opening it, for long work. */
    public static @Nullable Connection unlimitedConnection(Driver driver, String address, String user, String password)
            throws SQLException {
        return driver.connect(address, PostgresSettings.unlimited(address, user, password));
    }

    /** Whether the forum's database is known to be away. */
    public static boolean away() {
        return !WITHOUT_DATABASE.isEmpty();
    }

    /** Whether connections were lost within the last seconds. */
    static boolean lostRecently() {
        Long until = Long.getLong(QUIET_UNTIL);
        return until != null && until - System.nanoTime() > 0;
    }

    /**
     * Opens a connection. Fails at once while the database is away. Few are opened at the same time, so that returning clients do
     * not overload the server.
     */
    public Connection connect() throws SQLException {
        refuseWhileAway(null);
        try {
            if (!openings.tryAcquire(limits.openingPermit().toMillis(), TimeUnit.MILLISECONDS)) {
                refuseWhileAway(null);
                throw new DatabaseOutage("Too many connections to the database are being opened", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseOutage("Interrupted before a connection could be opened", e);
        }
        try (Opening opening = new Opening(this)) {
            refuseWhileAway(null);
            return opened(opening);
        } finally {
            openings.release();
        }
    }

    private Connection opened(Opening opening) throws SQLException {
        try {
            Connection connection = source.open(opening);
            opening.succeeded(connection);
            everConnected = true;
            return connection;
        } catch (SQLException e) {
            opening.abandon();
            refuseWhileAway(e);
            if (DatabaseOutage.among(e)) {
                lost();
            }
            throw e;
        }
    }

    private void refuseWhileAway(@Nullable SQLException cause) throws DatabaseOutage {
        Outage current = outage;
        if (current != null) {
            refused.incrementAndGet();
            throw new DatabaseOutage("The database does not answer: " + current.failure(), cause);
        }
    }

    void opened(WatchedSocket socket) {
        sockets.add(socket);
        wake(false);
    }

    void closed(WatchedSocket socket) {
        sockets.remove(socket);
    }

    /** A connection was closed by the other end. */
    void lost() {
        if (everConnected
                && outage
                        == null) { // a database that never responded is not away: the start of the forum fails and says
            // why
            extendQuietTime();
            wake(true);
        }
    }

    private static void extendQuietTime() {
        System.setProperty(QUIET_UNTIL, String.valueOf(System.nanoTime() + QUIET_TIME.toNanos()));
    }

    private synchronized void wake(boolean suspicion) {
        probeRequested |= suspicion;
        if (thread == null) {
            Thread started = new Thread(this::watch, "database watch");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
        if (suspicion) {
            notifyAll();
        }
    }

    /** Runs while there is something to watch. */
    private void watch() {
        try {
            boolean suspicion = pause();
            while (suspicion || keepWatching()) {
                check(suspicion);
                suspicion = pause();
            }
        } catch (InterruptedException e) {
            LOG.fine("The database watch was interrupted.");
        }
    }

    private synchronized boolean keepWatching() {
        boolean on = outage != null || !sockets.isEmpty();
        if (!on) {
            thread = null;
        }
        return on;
    }

    private synchronized boolean pause() throws InterruptedException {
        if (!probeRequested) {
            wait(limits.pause().toMillis());
        }
        boolean was = probeRequested;
        probeRequested = false;
        return was;
    }

    private void check(boolean suspicion) throws InterruptedException {
        List<Wait> waits = sockets.stream()
                .filter(socket -> socket.waiting(limits.suspicion().toNanos()))
                .map(socket -> new Wait(socket, socket.waitingSince()))
                .toList();
        boolean askedLately =
                System.nanoTime() - answeredAt < limits.suspicion().toNanos();
        if (outage == null && !suspicion && (waits.isEmpty() || askedLately)) {
            return;
        }
        long begun = System.nanoTime();
        DatabaseProbe.Finding finding = probe.probe();
        answeredAt = finding.answered() ? System.nanoTime() : answeredAt;
        if (outage != null) {
            extendQuietTime();
            cut(waiting());
            if (finding.answered()) {
                endOutage();
            }
        } else if (finding.answered()) {
            logEndedConnections(suspicion);
            replaceForgotten(waits.stream()
                    .filter(wait -> wait.continues() && finding.notServing(wait.socket()))
                    .toList());
        } else if (sockets.stream()
                .noneMatch(socket -> socket.lastReceivedAt() - begun > 0
                        || socket.hasUnreadInput())) { // otherwise the database is only slow
            beginOutage(finding);
        }
    }

    /** Logs once that connections ended, although they end one after the other. */
    private void logEndedConnections(boolean so) {
        if (so && System.nanoTime() - endedAt > QUIET_TIME.toNanos()) {
            LOG.warning("Connections to the database ended. It answers on new connections.");
        }
        endedAt = so ? System.nanoTime() : endedAt;
    }

    private List<WatchedSocket> waiting() {
        return sockets.stream().filter(WatchedSocket::waiting).toList();
    }

    private static void cut(Collection<WatchedSocket> ended) {
        List.copyOf(ended).forEach(WatchedSocket::cut);
    }

    /** Declares the outage. Idle connections are closed as well, because validating them would take time. */
    private void beginOutage(DatabaseProbe.Finding finding) {
        outage = new Outage(String.valueOf(finding.failure()), System.nanoTime());
        WITHOUT_DATABASE.add(this);
        extendQuietTime();
        LOG.severe(() -> "ALARM: The database does not answer: " + finding.failure()
                + ". Until it does, pages answer with status 503, typed text is preserved, and background jobs wait.");
        cut(finding.unknownHost() ? waiting() : sockets);
    }

    private void endOutage() {
        Outage ended = outage;
        outage = null;
        WITHOUT_DATABASE.remove(this);
        long seconds = ended == null ? 0 : TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - ended.begunAt());
        LOG.info(() -> "The database answers again, after " + seconds + " s. Connections refused meanwhile: "
                + refused.getAndSet(0) + ".");
    }

    private void replaceForgotten(List<Wait> waits) {
        if (waits.isEmpty()) {
            return;
        }
        long since = waits.stream()
                .mapToLong(Wait::since)
                .reduce((one, other) -> one - other < 0 ? one : other)
                .orElseThrow();
        List<WatchedSocket> silent = sockets.stream()
                .filter(socket -> !socket.waiting() && socket.lastReceivedAt() - since < 0)
                .toList();
        LOG.warning(() -> "Connections to the database were dropped by a firewall or proxy and are replaced: "
                + (waits.size() + silent.size()) + ". The database itself answers.");
        extendQuietTime();
        waits.forEach(wait -> wait.socket().cut());
        cut(silent);
    }
}

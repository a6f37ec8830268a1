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
 * Knows whether PostgreSQL answers. As soon as somebody waits for it too long, or a connection is lost, it asks on a connection of its own. Without an answer the
 * database is away: who waits is set free, who comes is told at once, and it is asked again until it answers. With one, those connections are cut that the
 * server does nothing for: something on the way, a firewall for example, has forgotten them.
 */
public final class DatabaseWatch {

    /**
     * A system property: until when, by {@link System#nanoTime}, the log needs no more words about lost connections than are said here. For the launcher's log,
     * which knows none of these classes.
     */
    public static final String SAID = "forum.database.said-until";

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final Limits USUAL =
            new Limits(Duration.ofMillis(1500), Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofSeconds(5));
    private static final Duration SAID_ENOUGH = Duration.ofSeconds(10);
    private static final int OPENED_AT_ONCE = 4;
    private static final Map<List<String>, DatabaseWatch> BY_ADDRESS = new ConcurrentHashMap<>();
    private static final Set<DatabaseWatch> WITHOUT_DATABASE = ConcurrentHashMap.newKeySet();

    private final PostgresSource source;
    private final Limits limits;
    private final DatabaseProbe probe;
    private final Semaphore openings = new Semaphore(OPENED_AT_ONCE);
    private final Set<WatchedSocket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private boolean suspicious;
    private @Nullable Thread thread;
    private long answeredAt = System.nanoTime();
    private long endedAt = System.nanoTime() - SAID_ENOUGH.toNanos() * 2;
    private volatile boolean known;
    private volatile @Nullable Outage outage;

    /**
     * How long things may take.
     *
     * @param suspicion from when on a wait for an answer is suspicious
     * @param probe for an answer to the watch itself
     * @param pause between two looks
     * @param opening for one's turn to open a connection
     */
    record Limits(Duration suspicion, Duration probe, Duration pause, Duration opening) {}

    private record Outage(String trouble, long begunAt) {}

    /** A wait for an answer that has lasted too long. */
    private record Wait(WatchedSocket socket, long since) {

        boolean goesOn() {
            return socket.waitingSince() == since && !socket.unread();
        }
    }

    DatabaseWatch(PostgresSource source, Limits limits) {
        this.source = source;
        this.limits = limits;
        this.probe =
                new DatabaseProbe(source, limits.probe(), limits.suspicion().dividedBy(2));
    }

    /** The one that watches over this database. */
    public static DatabaseWatch of(Driver driver, String address, String user, String password) {
        return BY_ADDRESS.computeIfAbsent(
                List.of(address, user, password),
                key -> new DatabaseWatch(new PostgresSource(driver, address, user, password), USUAL));
    }

    /** A connection without the watch and without limits but those for opening it, for what may take long. */
    public static @Nullable Connection patientConnection(Driver driver, String address, String user, String password)
            throws SQLException {
        return driver.connect(address, PostgresSettings.patient(address, user, password));
    }

    /** Whether the database of this forum is known to be away. */
    public static boolean away() {
        return !WITHOUT_DATABASE.isEmpty();
    }

    /** Whether connections were lost in the last seconds. */
    static boolean lostLately() {
        Long until = Long.getLong(SAID);
        return until != null && until - System.nanoTime() > 0;
    }

    /** A new connection. Fails at once while the database is away; few are opened at a time, so that those who come back do not run it down. */
    public Connection connect() throws SQLException {
        refuseWhileAway(null);
        try {
            if (!openings.tryAcquire(limits.opening().toMillis(), TimeUnit.MILLISECONDS)) {
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
            known = true;
            return connection;
        } catch (SQLException e) {
            opening.giveUp();
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
            throw new DatabaseOutage("The database does not answer: " + current.trouble(), cause);
        }
    }

    void opened(WatchedSocket socket) {
        sockets.add(socket);
        wake(false);
    }

    void closed(WatchedSocket socket) {
        sockets.remove(socket);
    }

    /** A connection ended that was not ended here. */
    void lost() {
        if (known && outage == null) { // one that never was there is not away: whoever starts the forum is told why
            saidHere();
            wake(true);
        }
    }

    private static void saidHere() {
        System.setProperty(SAID, String.valueOf(System.nanoTime() + SAID_ENOUGH.toNanos()));
    }

    private synchronized void wake(boolean suspicion) {
        suspicious |= suspicion;
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

    /** As long as there is something to watch. */
    private void watch() {
        try {
            boolean suspicion = pause();
            while (suspicion || goesOn()) {
                look(suspicion);
                suspicion = pause();
            }
        } catch (InterruptedException e) {
            LOG.fine("The watch over the database was told to end.");
        }
    }

    private synchronized boolean goesOn() {
        boolean on = outage != null || !sockets.isEmpty();
        if (!on) {
            thread = null;
        }
        return on;
    }

    private synchronized boolean pause() throws InterruptedException {
        if (!suspicious) {
            wait(limits.pause().toMillis());
        }
        boolean was = suspicious;
        suspicious = false;
        return was;
    }

    private void look(boolean suspicion) throws InterruptedException {
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
        DatabaseProbe.Finding finding = probe.ask();
        answeredAt = finding.answered() ? System.nanoTime() : answeredAt;
        if (outage != null) {
            saidHere();
            cut(waiting());
            if (finding.answered()) {
                over();
            }
        } else if (finding.answered()) {
            sayEnded(suspicion);
            replaceForgotten(waits.stream()
                    .filter(wait -> wait.goesOn() && finding.forgot(wait.socket()))
                    .toList());
        } else if (sockets.stream()
                .noneMatch(socket -> socket.heardAt() - begun > 0 || socket.unread())) { // or it is only slow
            begins(finding);
        }
    }

    /** Once, though they end one after the other. */
    private void sayEnded(boolean so) {
        if (so && System.nanoTime() - endedAt > SAID_ENOUGH.toNanos()) {
            LOG.warning("Connections to the database ended. It answers on new ones.");
        }
        endedAt = so ? System.nanoTime() : endedAt;
    }

    private List<WatchedSocket> waiting() {
        return sockets.stream().filter(WatchedSocket::waiting).toList();
    }

    private static void cut(Collection<WatchedSocket> ended) {
        List.copyOf(ended).forEach(WatchedSocket::cut);
    }

    /** Connections that nobody uses are cut, too: they are tried before they are used, and that takes its time. */
    private void begins(DatabaseProbe.Finding finding) {
        outage = new Outage(String.valueOf(finding.trouble()), System.nanoTime());
        WITHOUT_DATABASE.add(this);
        saidHere();
        LOG.severe(
                () -> "ALARM: The database does not answer: " + finding.trouble()
                        + ". Until it does pages are answered with 503, what people typed is given back to them, and background jobs wait.");
        cut(finding.unknownHost() ? waiting() : sockets);
    }

    private void over() {
        Outage ended = outage;
        outage = null;
        WITHOUT_DATABASE.remove(this);
        long seconds = ended == null ? 0 : TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - ended.begunAt());
        LOG.info(() -> "The database answers again, after " + seconds + " s. Meanwhile it was asked for in vain "
                + refused.getAndSet(0) + " times.");
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
                .filter(socket -> !socket.waiting() && socket.heardAt() - since < 0)
                .toList();
        LOG.warning(() ->
                "Connections to the database were forgotten on their way, by a firewall or proxy, and are replaced: "
                        + (waits.size() + silent.size()) + ". The database itself answers.");
        saidHere();
        waits.forEach(wait -> wait.socket().cut());
        cut(silent);
    }
}

package org.patientforum.shared.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Causes;

/**
 * Prevents the forum from filling the disk of its database, because H2 then closes itself and PostgreSQL may. Below {@code
 * forum.disk.reserve} megabytes of free space for H2's file, forms are refused and jobs wait. Small remaining writes (signing in
 * and out) use the reserve; below a quarter of it no write begins. A database server reports a full disk itself; then forms are
 * refused until a job finds that it can write again.
 */
@ApplicationScoped
public class StorageGuard {

    /** Option in megabytes; 0 switches off the check of H2's disk. */
    public static final String RESERVE = "forum.disk.reserve";

    static final int DEFAULT_RESERVE = 200;

    private static final Duration INDEFINITELY = Duration.ofDays(10_000);

    /** Requests that began before space was freed may still fail. */
    private static final Duration AFTERGLOW = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(StorageGuard.class.getName());
    private static final long MEGABYTE = 1024 * 1024;
    private static final int FLOOR_DIVISOR = 4;
    private static final int HYSTERESIS_DIVISOR = 10;
    private static final String DISK_FULL = "53100";
    private static final String NO_SPACE = "No space left";

    private final AtomicInteger countRefused = new AtomicInteger();
    private final LongSupplier free;
    private final long reserve;
    private boolean full;
    private boolean serverFull;

    protected StorageGuard() {
        this(() -> Long.MAX_VALUE, DEFAULT_RESERVE);
    }

    @Inject
    public StorageGuard(DiskSpace disk, Config config) {
        this(
                disk::freeForDatabase,
                config.getOptionalValue(RESERVE, Integer.class).orElse(DEFAULT_RESERVE));
    }

    /** @param free supplies the free bytes for the database */
    public StorageGuard(LongSupplier free, int reserveMegabytes) {
        this.free = free;
        this.reserve = Math.max(0, reserveMegabytes) * MEGABYTE;
    }

    /** Whether no new writing work (form or job) may begin. */
    public synchronized boolean full() {
        refresh();
        return full || serverFull;
    }

    /** Whether the database server has reported a full disk and has not written since. */
    public synchronized boolean serverFull() {
        return serverFull;
    }

    /** Records that the database server can write again. */
    public synchronized void serverRecovered() {
        if (serverFull) {
            serverFull = false;
            logRecovery();
        }
    }

    /** The required free space in megabytes. */
    public long reserveMegabytes() {
        return reserve / MEGABYTE;
    }

    /** Counts a refused request. */
    public void countRefused() {
        countRefused.incrementAndGet();
    }

    /** Checks the disk, and logs once when writing stops and once when it resumes. */
    public synchronized void refresh() {
        long now = free.getAsLong();
        boolean before = full;
        full = now < (full ? reserve + reserve / HYSTERESIS_DIVISOR : reserve);
        if (full && !before) {
            quietFor(INDEFINITELY);
            LOG.severe(
                    () -> "ALARM: only " + now / MEGABYTE + " MB are free on the disk of the database, and "
                            + reserveMegabytes() + " (" + RESERVE
                            + ") are needed. Reading goes on; nothing can be posted and no background job runs until there is room.");
        } else if (before && !full) {
            logRecovery();
        }
    }

    private void logRecovery() {
        if (full || serverFull) {
            return;
        }
        quietFor(AFTERGLOW);
        int requests = countRefused.getAndSet(0);
        LOG.info(() -> "The disk of the database has room again: writing resumes. Requests that were refused: "
                + requests + ".");
    }

    private static void quietFor(Duration until) {
        System.setProperty(StorageFull.QUIET_UNTIL, String.valueOf(System.nanoTime() + until.toNanos()));
    }

    /** Whether the reserve itself is nearly used up, so that not even a sign-in may be written. */
    public boolean exhausted() {
        return free.getAsLong() < reserve / FLOOR_DIVISOR;
    }

    /** Throws StorageFull if the reserve is exhausted, which stops running writes before the disk is full. */
    public void checkWrite() {
        if (exhausted()) {
            refresh();
            throw new StorageFull();
        }
    }

    /** Records that the database server has reported a full disk, if this exception says so. */
    public synchronized void observe(@Nullable Throwable thrown) {
        if (!reportedByServer(thrown)) {
            return;
        }
        if (!serverFull) {
            quietFor(INDEFINITELY);
            LOG.log(
                    Level.SEVERE,
                    "ALARM: the disk of the database server is full. Reading goes on; nothing can be posted and no"
                            + " background job runs until it can write again.");
        }
        serverFull = true;
    }

    /** Whether the exception was caused by a full disk, here or on the database server. */
    public static boolean indicatesFull(@Nullable Throwable thrown) {
        return reportedByServer(thrown)
                || Causes.any(
                        thrown,
                        cause -> cause instanceof StorageFull
                                || cause instanceof IOException
                                        && String.valueOf(cause.getMessage()).contains(NO_SPACE));
    }

    private static boolean reportedByServer(@Nullable Throwable thrown) {
        return Causes.any(thrown, cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
    }
}

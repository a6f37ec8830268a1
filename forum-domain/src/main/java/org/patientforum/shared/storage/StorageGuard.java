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
 * Keeps the forum from filling the disk of its database to the last byte, because H2 closes itself then and PostgreSQL may. Where H2's file has less room than
 * {@code forum.disk.reserve} megabytes, forms are refused and jobs wait. What small writes remain (signing in and out) live on the reserve, and when only a
 * quarter of it is left none begins. A database server says itself that its disk is full; then forms are refused until it can write again, which a job tries.
 */
@ApplicationScoped
public class StorageGuard {

    /** The option, in megabytes; 0 switches the guard of H2's disk off. */
    public static final String RESERVE = "forum.disk.reserve";

    static final int USUAL_RESERVE = 200;

    private static final Duration TILL_IT_IS_OVER = Duration.ofDays(10_000);

    /** Requests that began before there was room again may still fail. */
    private static final Duration A_LITTLE_LONGER = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(StorageGuard.class.getName());
    private static final long MEGABYTE = 1024 * 1024;
    private static final int FLOOR_PART = 4;
    private static final int MARGIN_PART = 10;
    private static final String DISK_FULL = "53100";
    private static final String NO_SPACE = "No space left";

    private final AtomicInteger refused = new AtomicInteger();
    private final LongSupplier free;
    private final long reserve;
    private boolean full;
    private boolean serverFull;

    protected StorageGuard() {
        this(() -> Long.MAX_VALUE, USUAL_RESERVE);
    }

    @Inject
    public StorageGuard(DiskSpace disk, Config config) {
        this(
                disk::freeForDatabase,
                config.getOptionalValue(RESERVE, Integer.class).orElse(USUAL_RESERVE));
    }

    /** @param free bytes that are free for the database */
    public StorageGuard(LongSupplier free, int reserveMegabytes) {
        this.free = free;
        this.reserve = Math.max(0, reserveMegabytes) * MEGABYTE;
    }

    /** Whether nothing new is to be begun that writes: no form, no job. */
    public synchronized boolean full() {
        look();
        return full || serverFull;
    }

    /** Whether the database server has said that its disk is full, and has not written since. */
    public synchronized boolean serverFull() {
        return serverFull;
    }

    /** The database server can write again. */
    public synchronized void serverWrites() {
        if (serverFull) {
            serverFull = false;
            sayOver();
        }
    }

    /** How much must be free for the database, in megabytes. */
    public long reserveMegabytes() {
        return reserve / MEGABYTE;
    }

    /** Counts a refused request. */
    public void refused() {
        refused.incrementAndGet();
    }

    /** Looks at the disk, and says in the log when writing stops and when it goes on, once each. */
    public synchronized void look() {
        long now = free.getAsLong();
        boolean before = full;
        full = now < (full ? reserve + reserve / MARGIN_PART : reserve);
        if (full && !before) {
            said(TILL_IT_IS_OVER);
            LOG.severe(
                    () -> "ALARM: only " + now / MEGABYTE + " MB are free on the disk of the database, and "
                            + reserveMegabytes() + " (" + RESERVE
                            + ") are needed. Reading goes on; nothing can be posted and no background job runs until there is room.");
        } else if (before && !full) {
            sayOver();
        }
    }

    private void sayOver() {
        if (full || serverFull) {
            return;
        }
        said(A_LITTLE_LONGER);
        int requests = refused.getAndSet(0);
        LOG.info(() -> "The disk of the database has room again: writing goes on. Requests that were refused: "
                + requests + ".");
    }

    private static void said(Duration until) {
        System.setProperty(StorageFull.SAID, String.valueOf(System.nanoTime() + until.toNanos()));
    }

    /** Whether even the reserve is nearly used up, so that not even a sign-in can be written. */
    public boolean exhausted() {
        return free.getAsLong() < reserve / FLOOR_PART;
    }

    /** Throws StorageFull if the reserve is exhausted: what began to write in spite of all must stop before the disk does it. */
    public void checkWrite() {
        if (exhausted()) {
            look();
            throw new StorageFull();
        }
    }

    /** Takes note if the database server says that its disk is full. */
    public synchronized void heard(@Nullable Throwable thrown) {
        if (!saidByServer(thrown)) {
            return;
        }
        if (!serverFull) {
            said(TILL_IT_IS_OVER);
            LOG.log(
                    Level.SEVERE,
                    "ALARM: the disk of the database server is full. Reading goes on; nothing can be posted and no"
                            + " background job runs until it can write again.");
        }
        serverFull = true;
    }

    /** Whether it comes from a full disk, here or at the database server. */
    public static boolean saysFull(@Nullable Throwable thrown) {
        return saidByServer(thrown)
                || Causes.any(
                        thrown,
                        cause -> cause instanceof StorageFull
                                || cause instanceof IOException
                                        && String.valueOf(cause.getMessage()).contains(NO_SPACE));
    }

    private static boolean saidByServer(@Nullable Throwable thrown) {
        return Causes.any(thrown, cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
    }
}

package org.patientforum.shared.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.shared.GivenOptions;

class StorageGuardTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final AtomicLong free = new AtomicLong(1000 * MEGABYTE);
    private final StorageGuard guard = new StorageGuard(free::get, 200);

    @Test
    void formsAreRejectedBelowTheReserve() {
        assertThat(guard.full()).isFalse();
        free.set(200 * MEGABYTE - 1);
        assertThat(guard.full()).isTrue();
        free.set(210 * MEGABYTE);
        assertThat(guard.full()).isTrue();
        free.set(220 * MEGABYTE);
        assertThat(guard.full()).isFalse();
        free.set(210 * MEGABYTE);
        assertThat(guard.full()).isFalse();
    }

    @Test
    void smallWritesUseTheReserveDownToAQuarter() {
        free.set(50 * MEGABYTE);
        guard.checkWrite();
        free.set(50 * MEGABYTE - 1);
        assertThatThrownBy(guard::checkWrite).isInstanceOf(StorageFull.class);
    }

    @Test
    void nothingIsRejectedWithoutReserve() {
        StorageGuard off = new StorageGuard(() -> 0, 0);
        assertThat(off.full()).isFalse();
        off.checkWrite();
    }

    @ParameterizedTest
    @CsvSource({"53100,true", "53200,false", "08006,false", "23505,false"})
    void aFullServerIsReportedOnceAndEndsWhenItWritesAgain(String state, boolean full) {
        guard.observe(new IllegalStateException(new SQLException("could not extend file", state)));
        assertThat(guard.full()).isEqualTo(full);
        assertThat(guard.serverFull()).isEqualTo(full);
        guard.checkWrite(); // only the server knows
        guard.serverRecovered();
        assertThat(guard.full()).isFalse();
    }

    /** One line per outage, however many requests fail, and whether this machine or the database server detects it. */
    @Test
    void anOutageIsLoggedOnceAtItsStartAndOnceAtItsEnd() {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getLevel() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(StorageGuard.class.getName());
        log.addHandler(handler);
        try {
            outage();
        } finally {
            log.removeHandler(handler);
        }
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("SEVERE ALARM: only 10 MB are free");
        assertThat(lines.get(1)).startsWith("SEVERE ALARM: the disk of the database server is full");
        assertThat(lines.getLast()).startsWith("INFO").endsWith("Requests that were refused: 50.");
        assertThat(Long.getLong(StorageFull.QUIET_UNTIL))
                .isBetween(
                        System.nanoTime(),
                        System.nanoTime() + Duration.ofSeconds(10).toNanos());
    }

    private void outage() {
        free.set(10 * MEGABYTE);
        for (int request = 0; request < 50; request++) {
            assertThatThrownBy(guard::checkWrite).isInstanceOf(StorageFull.class);
            guard.observe(new StorageFull());
            guard.observe(request < 25 ? null : new SQLException("could not extend file", "53100"));
            guard.countRefused();
            assertThat(Long.getLong(StorageFull.QUIET_UNTIL))
                    .isGreaterThan(System.nanoTime() + Duration.ofDays(1).toNanos());
        }
        free.set(1000 * MEGABYTE);
        assertThat(guard.full()).as("the server has not written yet").isTrue();
        guard.serverRecovered();
        assertThat(guard.full()).isFalse();
    }

    @Test
    void aFullDiskIsRecognisedFromAnyLayersException() {
        assertThat(StorageGuard.indicatesFull(new RuntimeException(new StorageFull())))
                .isTrue();
        assertThat(StorageGuard.indicatesFull(new RuntimeException(new SQLException("x", "53100"))))
                .isTrue();
        assertThat(StorageGuard.indicatesFull(new SQLException(new IOException("No space left on device"))))
                .isTrue();
        assertThat(StorageGuard.indicatesFull(new SQLException("x", "08006"))).isFalse();
        assertThat(StorageGuard.indicatesFull(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'',true",
        "jdbc:h2:file:/tmp/forum;WRITE_DELAY=0,true",
        "jdbc:h2:file:./not/there/yet/forum;WRITE_DELAY=0,true",
        "jdbc:h2:mem:x,false",
        "jdbc:h2:tcp://127.0.0.1/forum,false",
        "jdbc:postgresql://127.0.0.1/forum,false"
    })
    void onlyTheDiskOfALocalDatabaseIsMeasured(String url, boolean measured, @TempDir Path folder) {
        DiskSpace disk = new DiskSpace(new GivenOptions(Map.of("forum.db.url", url, "forum.data", folder.toString())));
        assertThat(disk.holdsDatabase()).isEqualTo(measured);
        assertThat(disk.freeForDatabase() < Long.MAX_VALUE).isEqualTo(measured);
        assertThat(disk.total()).isEqualTo(new File(folder.toString()).getTotalSpace());
        assertThat(disk.free()).isBetween(1L, disk.total());
    }
}

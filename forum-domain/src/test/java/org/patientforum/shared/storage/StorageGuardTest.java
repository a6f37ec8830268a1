package org.patientforum.shared.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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
    void formsAreRefusedBelowTheReserveUntilThereIsMoreThanThat() {
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
    void smallWritesLiveOnTheReserveDownToAQuarterOfIt() {
        free.set(50 * MEGABYTE);
        guard.checkWrite();
        free.set(50 * MEGABYTE - 1);
        assertThatThrownBy(guard::checkWrite).isInstanceOf(StorageFull.class);
    }

    @Test
    void withoutAReserveNothingIsRefused() {
        StorageGuard off = new StorageGuard(() -> 0, 0);
        assertThat(off.full()).isFalse();
        off.checkWrite();
    }

    @ParameterizedTest
    @CsvSource({"53100,true", "53200,false", "08006,false", "23505,false"})
    void aServerWhoseDiskIsFullIsHeardOnceItWritesAgainItIsOver(String state, boolean full) {
        guard.heard(new IllegalStateException(new SQLException("could not extend file", state)));
        assertThat(guard.full()).isEqualTo(full);
        assertThat(guard.serverFull()).isEqualTo(full);
        guard.checkWrite(); // only the server knows
        guard.serverWrites();
        assertThat(guard.full()).isFalse();
    }

    @Test
    void aFullDiskIsKnownByWhatAnyLayerSaysOfIt() {
        assertThat(StorageGuard.saysFull(new RuntimeException(new StorageFull())))
                .isTrue();
        assertThat(StorageGuard.saysFull(new RuntimeException(new SQLException("x", "53100"))))
                .isTrue();
        assertThat(StorageGuard.saysFull(new SQLException(new IOException("No space left on device"))))
                .isTrue();
        assertThat(StorageGuard.saysFull(new SQLException("x", "08006"))).isFalse();
        assertThat(StorageGuard.saysFull(null)).isFalse();
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
    void onlyADatabaseInAFileOfThisMachineIsMeasured(String url, boolean measured, @TempDir Path folder) {
        DiskSpace disk = new DiskSpace(new GivenOptions(Map.of("forum.db.url", url, "forum.data", folder.toString())));
        assertThat(disk.holdsDatabase()).isEqualTo(measured);
        assertThat(disk.freeForDatabase() < Long.MAX_VALUE).isEqualTo(measured);
        assertThat(disk.total()).isEqualTo(new File(folder.toString()).getTotalSpace());
        assertThat(disk.free()).isBetween(1L, disk.total());
    }
}

package org.patientforum.web.console.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.storage.StorageGuard;

/**
 * Tests whether the database server can write again after it has reported a full disk. The job inserts several rows, because small changes
 * fit into existing pages, and rolls back. It uses plain JDBC because JPA would log each failed attempt, possibly to the same full disk.
 */
@Dependent
class StorageProbeJob implements PeriodicJob {

    private static final int ROWS = 32;
    private static final int ROW_BYTES = 2048;

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    private final StorageGuard storage;

    @Inject
    StorageProbeJob(StorageGuard storage) {
        this.storage = storage;
    }

    @Override
    public Job job() {
        return Job.STORAGE_PROBE;
    }

    @Override
    public void run() {
        if (storage.serverFull() && writes()) {
            storage.serverRecovered();
        }
    }

    private boolean writes() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into storage_probe (filler) values (?)")) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setString(
                            1,
                            RandomTokens.randomBase64Url(
                                    ROW_BYTES)); // random, because the server would compress other data
                    insert.executeUpdate();
                }
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            return false;
        }
    }
}

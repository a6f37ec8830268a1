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
 * Tries, while a database server has said that its disk is full, whether it can write again: with something of some size, because small changes find room in
 * pages that are there, and rolled back. In plain JDBC: on any other way each try that fails would be lines in a log that may be on the same disk.
 */
@Dependent
class StorageProbeJob implements PeriodicJob {

    private static final int PIECES = 32;
    private static final int PIECE_BYTES = 2048;

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
                for (int i = 0; i < PIECES; i++) {
                    insert.setString(
                            1, RandomTokens.randomBase64Url(PIECE_BYTES)); // or the server would fold it into nothing
                    insert.executeUpdate();
                }
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException stillFull) {
            return false;
        }
    }
}

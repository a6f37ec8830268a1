package org.patientforum.posting;

import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.shared.TestDatabase;

/**
 * Runs {@link TransferServiceTest} on PostgreSQL: the statements depend on the database, and only on PostgreSQL do concurrent transactions wait for row locks.
 */
class TransferServiceOnPostgresTest extends TransferServiceTest {

    @Override
    StaffDiscussionsFixture fixture() {
        return new StaffDiscussionsFixture(TestDatabase.onPostgres());
    }

    @Override
    boolean onPostgres() {
        return true;
    }
}

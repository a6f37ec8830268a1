package org.patientforum.posting;

import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.shared.TestDatabase;

/** The same on PostgreSQL: its statements are the database's own, and only there two at once really wait for each other. */
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

package org.patientforum.posting.rendering;

import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.shared.TestDatabase;

/** Runs {@link RenderingRunTest} on PostgreSQL. */
class RenderingRunOnPostgresTest extends RenderingRunTest {

    @Override
    StaffDiscussionsFixture fixture() {
        return new StaffDiscussionsFixture(TestDatabase.onPostgres());
    }
}

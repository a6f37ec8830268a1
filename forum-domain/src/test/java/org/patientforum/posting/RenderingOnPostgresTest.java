package org.patientforum.posting;

import org.patientforum.shared.TestDatabase;

/** The same on PostgreSQL. */
class RenderingOnPostgresTest extends RenderingTest {

    @Override
    Tended ward() {
        return new Tended(TestDatabase.onPostgres());
    }
}

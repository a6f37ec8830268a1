package org.patientforum.posting.rendering;

import org.patientforum.posting.Tended;
import org.patientforum.shared.TestDatabase;

/** The same on PostgreSQL. */
class RenderingOnPostgresTest extends RenderingTest {

    @Override
    Tended ward() {
        return new Tended(TestDatabase.onPostgres());
    }
}

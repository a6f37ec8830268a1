package org.patientforum.notifications;

import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.shared.TestDatabase;

/** Runs {@link CountersTest} on PostgreSQL, for which some statements differ. */
class CountersOnPostgresTest extends CountersTest {

    @Override
    TestDatabase database() {
        return TestDatabase.onPostgres(NotificationTask.class);
    }

    @Override
    int defaultSteps() {
        return 150;
    }
}

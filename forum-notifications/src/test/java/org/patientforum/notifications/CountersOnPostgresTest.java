package org.patientforum.notifications;

import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.shared.TestDatabase;

/** The same on PostgreSQL, which has statements of its own. */
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

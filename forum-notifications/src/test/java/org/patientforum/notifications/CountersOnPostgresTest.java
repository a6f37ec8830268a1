package org.patientforum.notifications;

import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.shared.TestDatabase;

/** The same on PostgreSQL, whose statements are its own. */
class CountersOnPostgresTest extends CountersTest {

    @Override
    TestDatabase database() {
        return TestDatabase.onPostgres(NotificationTask.class);
    }

    @Override
    int usualSteps() {
        return 150;
    }
}

package org.patientforum.posting;

import org.junit.jupiter.api.AfterAll;
import org.patientforum.shared.TestDatabase;

/** The same on PostgreSQL: its statements are the database's own, and only there two at once really wait for each other. */
class SplitAndMergeOnPostgresTest extends SplitAndMergeTest {

    private static Tended shared;

    /** One database for all of them, emptied in between: to make one takes longer than a test. */
    @Override
    Tended ward() {
        if (shared == null) {
            shared = new Tended(TestDatabase.onPostgres());
        }
        shared.database.run(em -> {
            em.createNativeQuery("truncate table discussion cascade").executeUpdate();
            em.createNativeQuery("truncate table draft").executeUpdate();
            em.createNativeQuery("update forum_group set discussion_count = 0").executeUpdate();
        });
        return shared;
    }

    @Override
    void close() {
        // All of them need it.
    }

    @AfterAll
    static void closeShared() {
        shared.close();
        shared = null;
    }

    @Override
    boolean onPostgres() {
        return true;
    }
}

package org.patientforum.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.TestPostgres;

/**
 * Runs a step on two nodes with one database at the same moment, each in a real transaction of its own connection.
 */
public final class TwoNodes {

    /** The database to test on. */
    public enum Database {
        H2,
        POSTGRESQL
    }

    private TwoNodes() {}

    /** Returns a community of this size; without PostgreSQL on this machine its tests are skipped. */
    public static CommunityFixture community(Database kind, MutableClock clock, int members) {
        Assumptions.assumeTrue(kind == Database.H2 || TestPostgres.installed(), "PostgreSQL is not installed");
        TestDatabase database = kind == Database.H2
                ? new TestDatabase(NotificationTask.class)
                : TestDatabase.onPostgres(NotificationTask.class);
        return new CommunityFixture(database, clock, members);
    }

    /** Runs the step on two nodes at the same moment and returns both results. */
    public static <T> List<T> both(Supplier<T> step) {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<T> node = () -> {
            together.await(120, TimeUnit.SECONDS);
            return step.get();
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<T> got = new ArrayList<>();
            for (Future<T> each : nodes.invokeAll(List.of(node, node))) {
                got.add(each.get());
            }
            return got;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            nodes.shutdown();
        }
    }
}

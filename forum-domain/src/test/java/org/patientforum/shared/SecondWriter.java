package org.patientforum.shared;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Two concurrent transactions that write the same row: the first has written but not committed when the second begins,
 * and commits once the second waits for it or has ended. Deterministic, so one run is enough.
 */
public final class SecondWriter {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How often in a row H2 must report the same statement: it does not report every wait. */
    private static final int SEEN = 20;

    /** Counts the other sessions that wait for a lock. */
    private static final String POSTGRES_WAITS =
            "select case when count(*) > 0 then 'waits' else '' end from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'";

    /** Sessions that wait for a row, or retry an insert that another transaction has not committed. */
    private static final String H2_WAITS = "select coalesce(min(case when blocker_id is not null then 'waits'"
            + " else cast(session_id as varchar) || ' ' || executing_statement end), '') from information_schema.sessions"
            + " where session_id <> session_id() and (blocker_id is not null"
            + " or regexp_like(executing_statement, '^(insert|update|delete|merge)', 'i'))";

    private SecondWriter() {}

    /**
     * The outcome.
     *
     * @param thrown exception of the second transaction; null if none
     */
    public record Outcome<T>(
            T first, @Nullable T second, @Nullable Throwable thrown) {}

    /** Both transactions run the step. */
    public static <T> Outcome<T> after(TestDatabase database, Function<EntityManager, T> step) {
        return after(database, step, step);
    }

    /** Each transaction runs its own step. */
    public static <T> Outcome<T> after(
            TestDatabase database, Function<EntityManager, T> first, Function<EntityManager, T> second) {
        return after(database, first, second, (em, result) -> result);
    }

    /**
     * The same, with a step of the first transaction that runs once the second one waits.
     *
     * @param then gets the result of the first step
     */
    public static <T> Outcome<T> after(
            TestDatabase database,
            Function<EntityManager, T> first,
            Function<EntityManager, T> second,
            BiFunction<EntityManager, T, T> then) {
        FutureTask<T> other = new FutureTask<>(() -> database.with(second));
        T firstResult = database.with(em -> {
            T result = first.apply(em);
            em.flush();
            begin(database, other);
            return then.apply(em, result);
        });
        return outcome(firstResult, other);
    }

    /**
     * The same for steps on each thread's own entity manager.
     *
     * @param transaction runs each step
     */
    public static <T> Outcome<T> after(
            TestDatabase database,
            RequiresNewTransaction transaction,
            EntityManager em,
            Supplier<T> first,
            Supplier<T> second) {
        return after(database, transaction, em, first, second, result -> result);
    }

    /**
     * The same, with a step of the first transaction that runs once the second one waits.
     *
     * @param then runs in the first transaction; gets its result
     */
    public static <T> Outcome<T> after(
            TestDatabase database,
            RequiresNewTransaction transaction,
            EntityManager em,
            Supplier<T> first,
            Supplier<T> second,
            UnaryOperator<T> then) {
        FutureTask<T> other = new FutureTask<>(() -> transaction.get(second));
        T firstResult = transaction.get(() -> {
            T result = first.get();
            em.flush();
            begin(database, other);
            return then.apply(result);
        });
        return outcome(firstResult, other);
    }

    private static void begin(TestDatabase database, FutureTask<?> other) {
        Thread.ofPlatform().start(other);
        awaitWaiting(database, other);
    }

    private static <T> Outcome<T> outcome(T firstResult, FutureTask<T> other) {
        try {
            return new Outcome<>(firstResult, other.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Outcome<>(firstResult, null, e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The second writer did not end.", e);
        }
    }

    private static void awaitWaiting(TestDatabase database, FutureTask<?> other) {
        Instant end = Instant.now().plus(PATIENCE);
        String last = "";
        int seen = 0;
        while (!other.isDone()) {
            String now = waiting(database);
            seen = now.equals(last) && !now.isEmpty() ? seen + 1 : 0;
            last = now;
            if (now.equals("waits") || seen == SEEN) {
                return;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The second writer neither waits nor ends.");
            }
            Thread.onSpinWait();
        }
    }

    private static String waiting(TestDatabase database) {
        List<?> found = database.with(em -> em.createNativeQuery(database.postgres() ? POSTGRES_WAITS : H2_WAITS)
                .getResultList());
        return String.valueOf(found.getFirst());
    }
}

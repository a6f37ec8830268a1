package org.patientforum.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The real schema on H2 in memory, with the real mappings in plain Java SE, for tests of repositories and services. It contains
 * the rows that the migrations insert and nothing else, and belongs to one test until it is closed: two that are open at the same
 * time are separate. Consecutive tests share one, which is emptied, because creating one takes half a second. A database with
 * open transactions at the end, or with changed tables, is discarded.
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabasePool pool;
    private final ReusableDatabase database;
    private final EntityManagerFactory factory;
    private final Set<EntityManager> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param modules any class of each module whose entities are mapped; the domain's are always mapped */
    public TestDatabase(Class<?>... modules) {
        this(DatabasePool.H2, modules);
    }

    /** The same on PostgreSQL, for tests that need real concurrency. */
    public static TestDatabase onPostgres(Class<?>... modules) {
        return new TestDatabase(DatabasePool.POSTGRESQL, modules);
    }

    private TestDatabase(DatabasePool pool, Class<?>... modules) {
        Set<Path> mapped = new LinkedHashSet<>(Set.of(MappedClasses.module(ForumClock.class)));
        for (Class<?> module : modules) {
            mapped.add(MappedClasses.module(module));
        }
        this.pool = pool;
        this.database = pool.take();
        try {
            this.factory = database.factory(mapped);
        } catch (RuntimeException e) {
            pool.release(database, false);
            throw e;
        }
    }

    /** Whether the database is PostgreSQL. */
    boolean postgres() {
        return pool == DatabasePool.POSTGRESQL;
    }

    /** Another entity manager, for tests that need two at a time. Closed with the database. */
    public EntityManager entityManager() {
        EntityManager em = factory.createEntityManager();
        open.add(em);
        if (closed.get()) { // checked after adding it, so that either close() or this method closes it
            em.close();
            throw new IllegalStateException("The test is over that had this database.");
        }
        return em;
    }

    /** Runs the action in its own transaction and returns its result; an exception rolls back. */
    public <T> T with(Function<EntityManager, T> action) {
        EntityManager em = entityManager();
        try (em) {
            em.getTransaction().begin();
            try {
                T result = action.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        } finally {
            open.remove(em);
        }
    }

    /** Runs the action in its own transaction; an exception rolls back. */
    public void run(Consumer<EntityManager> action) {
        with(em -> {
            action.accept(em);
            return null;
        });
    }

    /** Rolls back what the test left open and releases the database for the next test. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        boolean reusable = true;
        for (EntityManager em : open) {
            reusable &= !em.getTransaction().isActive();
            if (em.isOpen()) {
                em.close();
            }
        }
        pool.release(database, reusable);
    }
}

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
 * The real schema on an H2 in memory, with the real mappings in plain Java SE: what repositories and services are tested on. It holds
 * what the migrations insert and nothing else, and until it is closed it is the test's alone: two that are open at the same time are
 * two databases. Tests that follow each other get the same one, emptied, because to make one takes half a second. One that is not quiet
 * when it is closed, or whose tables a test has changed, is thrown away.
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabasePool pool;
    private final ReusableDatabase database;
    private final EntityManagerFactory factory;
    private final Set<EntityManager> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param modules any class of each module whose entities are mapped; the domain's always are */
    public TestDatabase(Class<?>... modules) {
        this(DatabasePool.H2, modules);
    }

    /** The same on a PostgreSQL, for what only real concurrency shows. */
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
            pool.giveBack(database, false);
            throw e;
        }
    }

    /** Whether it is a PostgreSQL. */
    boolean postgres() {
        return pool == DatabasePool.POSTGRESQL;
    }

    /** A new entity manager, for a test that needs two of them at a time. It is closed with the database. */
    public EntityManager entityManager() {
        EntityManager em = factory.createEntityManager();
        open.add(em);
        if (closed.get()) { // asked after it was added, so that close() finds it or it is closed here
            em.close();
            throw new IllegalStateException("The test is over that had this database.");
        }
        return em;
    }

    /** Runs the action in a transaction of its own and gives its result; rolls back if it throws. */
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

    /** Runs the action in a transaction of its own; rolls back if it throws. */
    public void run(Consumer<EntityManager> action) {
        with(em -> {
            action.accept(em);
            return null;
        });
    }

    /** Ends what the test left open and lets the next one have the database. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        boolean quiet = true;
        for (EntityManager em : open) {
            quiet &= !em.getTransaction().isActive();
            if (em.isOpen()) {
                em.close();
            }
        }
        pool.giveBack(database, quiet);
    }
}

package org.patientforum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.posting.PostingFixture;
import org.patientforum.shared.crypto.SiteKey;

/** Tests do not see what former tests left in the database or did to it. */
class TestDatabaseTest {

    private static TestDatabase open(DatabasePool pool) {
        if (pool == DatabasePool.H2) {
            return new TestDatabase();
        }
        Assumptions.assumeTrue(TestPostgres.installed(), "PostgreSQL is not installed");
        return TestDatabase.onPostgres();
    }

    private static long post(TestDatabase database) {
        database.run(SampleData::open);
        return database.with(em -> PostingFixture.post(em, FACE_NERVES, HERON, "It helps me to read at night."));
    }

    /** The number of rows of each non-empty table, and the next value of each sequence. */
    private static Map<String, List<String>> contents(TestDatabase database) {
        return database.with(em -> {
            Map<String, List<String>> contents = new TreeMap<>();
            for (String table : strings(em, """
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'""")) {
                List<String> rows = rows(em, table);
                if (!rows.isEmpty()) {
                    contents.put(table, rows);
                }
            }
            for (String sequence : strings(em, """
                    select sequence_name from information_schema.sequences where sequence_schema = 'public'""")) {
                contents.put(sequence, strings(em, "select cast(nextval('" + sequence + "') as varchar)"));
            }
            return contents;
        });
    }

    private static List<String> rows(EntityManager em, String table) {
        List<String> rows = new ArrayList<>();
        for (Object row : em.createNativeQuery("select * from " + table).getResultList()) {
            rows.add(row instanceof Object[] columns ? List.of(strings(columns)).toString() : String.valueOf(row));
        }
        return rows;
    }

    private static Object[] strings(Object[] columns) {
        return java.util.stream.Stream.of(columns).map(String::valueOf).toArray();
    }

    private static List<String> strings(EntityManager em, String query) {
        List<?> rows = em.createNativeQuery(query).getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    private static long count(TestDatabase database, String table) {
        return database.with(em ->
                ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue());
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreDeletedAndSequencesRestart(DatabasePool pool) {
        long first;
        try (TestDatabase database = open(pool)) {
            first = post(database);
        }
        try (TestDatabase next = open(pool)) {
            assertThat(count(next, "post")).isZero();
            assertThat(count(next, "member")).isZero();
            assertThat(post(next)).as("by JPA, which reserves numbers").isEqualTo(first);
        }
    }

    /** Changed tables are not handed to the next test, so the second of the two databases is new. */
    @ParameterizedTest
    @EnumSource
    void containsTheRowsOfTheMigrationsAgain(DatabasePool pool) {
        try (TestDatabase changed = open(pool);
                TestDatabase kept = open(pool)) {
            changed.run(em -> em.createNativeQuery("alter table member add check (id <> 1)")
                    .executeUpdate());
            post(kept);
            kept.run(em ->
                    em.createNativeQuery("update mail_queue set troubles = 7").executeUpdate());
            kept.run(em -> em.createNativeQuery("delete from audit_head").executeUpdate());
            kept.run(em -> em.createNativeQuery("insert into watched_words (id, revision) values (2, 5)")
                    .executeUpdate());
        }
        List<TestDatabase> all = new ArrayList<>();
        try {
            for (int i = 0; i < DatabasePool.MAX_OPEN; i++) {
                all.add(open(pool));
            }
            List<Map<String, List<String>>> contents =
                    all.stream().map(TestDatabaseTest::contents).toList();
            assertThat(contents.getFirst()).containsKeys("audit_head", "mail_queue", "post_seq", "watched_words");
            assertThat(contents).allMatch(contents.get(0)::equals);
            all.forEach(TestDatabaseTest::post); // by HERON, whose number is 1
        } finally {
            all.forEach(TestDatabase::close);
        }
    }

    @ParameterizedTest
    @EnumSource
    void foreignKeysAreEnforcedAfterEmptying(DatabasePool pool) {
        open(pool).close();
        try (TestDatabase next = open(pool)) {
            assertThatThrownBy(() -> next.run(em -> em.createNativeQuery(
                                    "insert into consent (member_id, terms_version, given_at) values (77, 1, current_timestamp)")
                            .executeUpdate()))
                    .hasStackTraceContaining("consent");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoOpenDatabasesAreSeparate(DatabasePool pool) {
        try (TestDatabase firstDatabase = open(pool);
                TestDatabase secondDatabase = open(pool)) {
            post(firstDatabase);
            assertThat(count(firstDatabase, "post")).isEqualTo(1);
            assertThat(count(secondDatabase, "post")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void unclosedDatabasesAreReported(DatabasePool pool) {
        Set<TestDatabase> open = new HashSet<>();
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i <= DatabasePool.MAX_OPEN; i++) {
                            open.add(open(pool));
                        }
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has not closed its own")
                    .hasStackTraceContaining("unclosedDatabasesAreReported");
        } finally {
            open.forEach(TestDatabase::close);
        }
        assertThat(open).hasSize(DatabasePool.MAX_OPEN);
    }

    @ParameterizedTest
    @EnumSource
    void anOpenTransactionCannotContinue(DatabasePool pool) {
        EntityManager left;
        try (TestDatabase database = open(pool)) {
            database.run(SampleData::open);
            left = database.entityManager();
            left.getTransaction().begin();
            left.createNativeQuery("delete from consent").executeUpdate();
        }
        try (TestDatabase next = open(pool)) {
            next.run(SampleData::open);
            assertThatThrownBy(() -> left.getTransaction().commit()).isInstanceOf(RuntimeException.class);
            assertThat(count(next, "consent")).isEqualTo(3);
        }
    }

    /** It has no connection yet that could be closed. */
    @ParameterizedTest
    @EnumSource
    void aTransactionThatWritesAtCommitCannotContinue(DatabasePool pool) {
        EntityManager left;
        try (TestDatabase database = open(pool)) {
            left = database.entityManager();
            left.getTransaction().begin();
            left.persist(new SiteKey("late", new byte[32], Instant.EPOCH));
        }
        try (TestDatabase next = open(pool)) {
            assertThatThrownBy(() -> left.getTransaction().commit()).isInstanceOf(RuntimeException.class);
            assertThat(count(next, "site_key")).isZero();
        }
    }

    @Test
    void anOpenConnectionIsDetected() throws Exception {
        TrackingDataSource dataSource = new TrackingDataSource(DatabasePool.H2.empty());
        dataSource.open();
        try (Connection left = dataSource.getConnection()) {
            assertThat(dataSource.close()).as("with " + left).isFalse();
        }
        assertThat(dataSource.close()).isTrue();
        assertThatThrownBy(dataSource::getConnection).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @EnumSource
    void usingAClosedDatabaseFails(DatabasePool pool) {
        TestDatabase former = open(pool);
        EntityManager ofFormer = former.entityManager();
        former.close();
        former.close(); // closing again does no harm
        try (TestDatabase next = open(pool)) {
            assertThatThrownBy(() -> former.run(SampleData::open))
                    .hasMessage("The test is over that had this database.");
            assertThatThrownBy(() -> ofFormer.createNativeQuery("delete from audit_head"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(count(next, "member")).isZero();
        }
    }
}

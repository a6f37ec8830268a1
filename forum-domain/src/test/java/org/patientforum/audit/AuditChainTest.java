package org.patientforum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.moderation.ModerationFixture;

/**
 * A stored trail of an earlier release, in which jobs had numbers. Its rows were hashed by that release and must verify
 * forever.
 */
class AuditChainTest {

    private final ModerationFixture fixture = new ModerationFixture();

    @BeforeEach
    void store() throws IOException {
        try (InputStream file = AuditChainTest.class.getResourceAsStream("chain-with-job-numbers.csv")) {
            List<String> rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            fixture.database.run(em -> rows.forEach(row -> store(em, row.split("\\|"))));
        }
    }

    private static void store(EntityManager em, String... row) {
        Query insert = em.createNativeQuery("""
                insert into audit_entry (id, place, made_at, actor_id, action, object_kind, object_id, details, previous_hash, hash)
                values (900 + ?1, ?1, ?2, cast(?3 as bigint), ?4, ?5, ?6, ?7, ?8, ?9)""");
        insert.setParameter(1, Long.valueOf(row[0]));
        insert.setParameter(2, Instant.parse(row[1]).atOffset(ZoneOffset.UTC));
        insert.setParameter(3, row[2].isEmpty() ? null : row[2]);
        insert.setParameter(6, Long.valueOf(row[5]));
        List.of(4, 5, 7, 8, 9).forEach(i -> insert.setParameter(i, row[i - 1]));
        insert.executeUpdate();
        em.createNativeQuery("update audit_head set place = ?1, hash = ?2")
                .setParameter(1, Long.valueOf(row[0]))
                .setParameter(2, row[8])
                .executeUpdate();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private AuditCheck check() {
        return fixture.with(services -> services.audit().check());
    }

    @Test
    void aChainOfAnEarlierReleaseVerifiesAndContinues() {
        assertThat(check()).isEqualTo(new AuditCheck(7, null));
        fixture.with(services -> {
            services.trail()
                    .record(ModerationFixture.NORA, AuditAction.JOB_STARTED, AuditObject.ofJobs(), "job=RETENTION");
            return null;
        });
        assertThat(check()).isEqualTo(new AuditCheck(8, null));
    }

    @Test
    void rowsOfNumberedJobsAreRead() {
        List<AuditLine> jobs =
                fixture.with(services -> services.audit().newest(AuditFilter.of(AuditAction.JOB_STARTED), 0, 9));
        assertThat(jobs).extracting(AuditLine::objectId).containsExactly(9L, 8L);
        assertThat(jobs).extracting(AuditLine::details).containsExactly("job=AUDIT_CHECK", "job=RETENTION");
    }

    @Test
    void rewritingARowInTheNewFormBreaksTheChain() {
        fixture.change("update audit_entry set object_id = 0 where object_kind = 'JOB'");
        assertThat(check().brokenAt()).isEqualTo(4);
    }
}

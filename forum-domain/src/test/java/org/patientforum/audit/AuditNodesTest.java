package org.patientforum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patientforum.shared.Concurrently;
import org.patientforum.shared.ForumClock;
import org.patientforum.shared.TestDatabase;

/** Nodes that write concurrently on PostgreSQL, each row in its own transaction, write one chain. */
class AuditNodesTest {

    @Test
    void concurrentNodesWriteOneChainOnPostgres() {
        try (TestDatabase database = TestDatabase.onPostgres()) {
            Concurrently.run(3, i -> write(database, 100 * i));
            assertThat(database.<AuditCheck>with(em -> new AuditChain(new AuditEntries(em)).check()))
                    .isEqualTo(new AuditCheck(75, null));
            database.run((EntityManager em) -> em.createNativeQuery("delete from audit_entry where place = 40")
                    .executeUpdate());
            assertThat(database.<AuditCheck>with(em -> new AuditChain(new AuditEntries(em)).check())
                            .brokenAt())
                    .isEqualTo(40);
        }
    }

    private static void write(TestDatabase database, int base) {
        IntStream.range(base, base + 25)
                .forEach(i -> database.run(em -> new AuditTrail(new AuditEntries(em), new ForumClock())
                        .record(null, AuditAction.CASE_VIEWED, AuditObject.ofCase(i), "n=" + i)));
    }
}

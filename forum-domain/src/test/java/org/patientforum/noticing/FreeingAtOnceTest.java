package org.patientforum.noticing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.moderation.Office;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsForTests;
import org.patientforum.shared.Concurrently;
import org.patientforum.shared.TestDatabase;

/** Several nodes look at the same moment, in real transactions: each case becomes free once, for each of the three reasons. */
class FreeingAtOnceTest {

    private static final int NODES = 4;
    private static final CaseFilter ALL = new CaseFilter(CaseFilter.Which.TO_DO, null);

    private final Settings settings = SettingsForTests.of(Map.of());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachCaseIsFreedOnce(boolean postgres) {
        try (Office office = new Office(postgres ? TestDatabase.onPostgres() : new TestDatabase())) {
            long notTheirs = taken(office, ReportReason.UNKIND, Office.READER, "a");
            long away = taken(office, ReportReason.UNKIND, Office.OMAR, "b");
            long undecided = taken(office, ReportReason.WORRIED_ABOUT_SOMEONE, Office.NORA, "c");
            long kept = taken(office, ReportReason.UNKIND, Office.NORA, "d");
            role(office, "MEMBER");
            office.with(desk -> {
                NoticingForTests.rota(desk, office).addAbsence(Office.NORA, Office.OMAR, "2026-03-02", "");
                return null;
            });
            office.later(Duration.ofHours(1));
            Concurrently.run(
                    NODES, node -> NoticingForTests.release(office, settings).look());
            List<?> freed = office.with(desk -> desk.em
                    .createNativeQuery("select case_id || ' ' || reason from case_handover order by case_id")
                    .getResultList());
            assertThat(freed).isEqualTo(List.of(notTheirs + " NOT_THEIRS", away + " AWAY", undecided + " UNDECIDED"));
            List<CaseRow> rows = office.with(desk -> desk.cases().queue(Office.NORA, ALL, 0, 9));
            assertThat(rows)
                    .filteredOn(row -> row.claimedBy() != null)
                    .extracting(CaseRow::id)
                    .containsExactly(kept);
        }
    }

    private static long taken(Office office, ReportReason reason, long moderator, String report) {
        role(office, "MODERATOR");
        office.report(office.post("Post " + report), reason, report);
        return office.with(desk -> {
            CaseRow row = desk.cases().queue(Office.NORA, ALL, 0, 9).stream()
                    .filter(one -> one.claimedBy() == null)
                    .findFirst()
                    .orElseThrow();
            desk.moderation().claim(moderator, row.id(), row.version());
            return row.id();
        });
    }

    /** The reader is of the staff for a while. */
    private static void role(Office office, String role) {
        office.database.run(em -> em.createNativeQuery("update member set role = ?1 where id = ?2")
                .setParameter(1, role)
                .setParameter(2, Office.READER)
                .executeUpdate());
    }
}

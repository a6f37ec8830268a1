package org.patientforum.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsFixture;
import org.patientforum.shared.Concurrently;
import org.patientforum.shared.TestDatabase;

/**
 * Several nodes run the job at the same time in real transactions. Each case is released once, for each of the three
 * reasons.
 */
class ConcurrentReleaseTest {

    private static final int NODES = 4;
    private static final CaseFilter ALL = new CaseFilter(CaseFilter.Which.TO_DO, null);

    private final Settings settings = SettingsFixture.of(Map.of());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachCaseIsReleasedOnce(boolean postgres) {
        try (ModerationFixture fixture =
                new ModerationFixture(postgres ? TestDatabase.onPostgres() : new TestDatabase())) {
            long notTheirs = assignedCases(fixture, ReportReason.UNKIND, ModerationFixture.READER, "a");
            long away = assignedCases(fixture, ReportReason.UNKIND, ModerationFixture.OMAR, "b");
            long undecided = assignedCases(fixture, ReportReason.WORRIED_ABOUT_SOMEONE, ModerationFixture.NORA, "c");
            long kept = assignedCases(fixture, ReportReason.UNKIND, ModerationFixture.NORA, "d");
            role(fixture, "MEMBER");
            fixture.with(services -> {
                AlertingFixture.rotaService(services, fixture)
                        .addAbsence(ModerationFixture.NORA, ModerationFixture.OMAR, "2026-03-02", "");
                return null;
            });
            fixture.later(Duration.ofHours(1));
            Concurrently.run(
                    NODES, node -> AlertingFixture.releaser(fixture, settings).poll());
            List<?> freed = fixture.with(services -> services.em
                    .createNativeQuery("select case_id || ' ' || reason from case_handover order by case_id")
                    .getResultList());
            assertThat(freed).isEqualTo(List.of(notTheirs + " NOT_THEIRS", away + " AWAY", undecided + " UNDECIDED"));
            List<CaseRow> rows = fixture.with(services -> services.cases().queue(ModerationFixture.NORA, ALL, 0, 9));
            assertThat(rows)
                    .filteredOn(row -> row.claimedBy() != null)
                    .extracting(CaseRow::id)
                    .containsExactly(kept);
        }
    }

    private static long assignedCases(ModerationFixture fixture, ReportReason reason, long moderator, String report) {
        role(fixture, "MODERATOR");
        fixture.report(fixture.post("Post " + report), reason, report);
        return fixture.with(services -> {
            CaseRow row = services.cases().queue(ModerationFixture.NORA, ALL, 0, 9).stream()
                    .filter(one -> one.claimedBy() == null)
                    .findFirst()
                    .orElseThrow();
            services.moderation().claim(moderator, row.id(), row.version());
            return row.id();
        });
    }

    /** Makes the reader a member of staff for a while. */
    private static void role(ModerationFixture fixture, String role) {
        fixture.database.run(em -> em.createNativeQuery("update member set role = ?1 where id = ?2")
                .setParameter(1, role)
                .setParameter(2, ModerationFixture.READER)
                .executeUpdate());
    }
}

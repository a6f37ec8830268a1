package org.patientforum.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.reporting.ReportReason;

/** The number of unassigned cases, at most a few seconds old. */
class WaitingCaseCountTest {

    private static final long GROUP = 1;

    private final ModerationFixture fixture = new ModerationFixture();
    private final WaitingCaseCount count =
            new WaitingCaseCount(ModerationFixture.waiting(fixture.database.entityManager()), fixture);

    @AfterEach
    void close() {
        fixture.close();
    }

    private int waiting() {
        fixture.later(WaitingCaseCount.MAX_AGE);
        return count.of(Optional.empty());
    }

    private void report() {
        fixture.report(fixture.post("Buy my tea"), ReportReason.ADVERTISING, String.valueOf(System.nanoTime()));
    }

    @Test
    void countsUnassignedCases() {
        assertThat(waiting()).isZero();
        report();
        report();
        assertThat(waiting()).isEqualTo(2);
        fixture.with(services -> {
            CaseRow first = services.cases()
                    .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                    .getFirst();
            services.moderation().claim(ModerationFixture.NORA, first.id(), first.version());
            return null;
        });
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void queriesTheDatabaseOnlyEveryFewSeconds() {
        assertThat(waiting()).isZero();
        report();
        assertThat(count.of(Optional.empty())).isZero();
        fixture.later(WaitingCaseCount.MAX_AGE);
        assertThat(count.of(Optional.empty())).isEqualTo(1);
    }

    @Test
    void countsInTheGivenGroupsOnly() {
        report();
        assertThat(count.of(Optional.of(Set.of(GROUP)))).isEqualTo(1);
        assertThat(count.of(Optional.of(Set.of(99L)))).isZero();
        assertThat(count.of(Optional.of(Set.of()))).isZero();
    }
}

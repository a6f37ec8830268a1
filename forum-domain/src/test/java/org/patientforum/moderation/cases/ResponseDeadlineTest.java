package org.patientforum.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;

class ResponseDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-05T09:00:00Z", // Monday to Thursday
        "2026-03-05T09:00:00Z, 2026-03-10T09:00:00Z", // Thursday to Tuesday
        "2026-03-07T23:30:00Z, 2026-03-11T23:30:00Z", // Saturday to Wednesday
    })
    void countsWorkingDaysOnly(Instant opened, Instant due) {
        assertThat(CaseKind.UNKIND.dueAt(opened)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-15T09:00:00Z, 2026-04-15T09:00:00Z",
        "2026-01-31T09:00:00Z, 2026-02-28T09:00:00Z",
        "2028-01-31T09:00:00Z, 2028-02-29T09:00:00Z",
    })
    void aDeletionRequestIsDueInOneCalendarMonth(Instant opened, Instant due) {
        assertThat(CaseKind.DELETION_REQUEST.dueAt(opened)).isEqualTo(due);
    }

    @Test
    void worryIsDueImmediately() {
        Instant opened = Instant.parse("2026-03-07T23:30:00Z");
        assertThat(CaseKind.WORRIED_ABOUT_SOMEONE.dueAt(opened)).isEqualTo(opened);
    }

    @ParameterizedTest
    @EnumSource(ReportReason.class)
    void everyReasonHasItsKind(ReportReason reason) {
        assertThat(CaseKind.of(ReportKind.REPORT, reason).name()).isEqualTo(reason.name());
    }

    @Test
    void kindsAreOrderedByUrgency() {
        assertThat(CaseKind.values()).isSortedAccordingTo(java.util.Comparator.comparingInt(CaseKind::priority));
        assertThat(CaseKind.of(ReportKind.DELETION_REQUEST, null)).isEqualTo(CaseKind.DELETION_REQUEST);
    }
}

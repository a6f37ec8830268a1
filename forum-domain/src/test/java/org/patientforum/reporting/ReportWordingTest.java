package org.patientforum.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWordingTest {

    private static ReportWording report(ReportReason reason, String words) {
        return new ReportWording(ReportKind.REPORT, reason, null, words);
    }

    private static ReportWording request(DeletionRequester asker, String words) {
        return new ReportWording(ReportKind.DELETION_REQUEST, null, asker, words);
    }

    @Test
    void aReasonSaysEnough() {
        assertThat(report(ReportReason.UNKIND, null).problems()).isEmpty();
    }

    @Test
    void somethingElseNeedsWords() {
        assertThat(report(ReportReason.SOMETHING_ELSE, "  ").problems()).containsOnlyKeys("words");
        assertThat(report(ReportReason.SOMETHING_ELSE, "It is a copy.").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"' ', true", "me@example.org, true", "' me@example.org ', true", "me at example, false", "999, false"})
    void anAddressMayBeLeftOutButNotMisspelt(String contact, boolean good) {
        ReportWording wording = new ReportWording(
                ReportKind.DELETION_REQUEST, null, DeletionRequester.ABOUT_ME, "It names my ward.", contact);
        assertThat(wording.problems().containsKey("contact")).isEqualTo(!good);
    }

    @Test
    void aReportNeedsAReason() {
        assertThat(report(null, "x").problems()).containsOnlyKeys("reason");
    }

    @Test
    void aDeletionRequestSaysWhoAsksAndWhy() {
        assertThat(request(null, "").problems()).containsOnlyKeys("asker", "words");
        assertThat(request(DeletionRequester.ABOUT_ME, "It names my ward.").problems())
                .isEmpty();
    }

    @Test
    void wordsAreNotEndless() {
        assertThat(report(ReportReason.UNKIND, "x".repeat(4000)).problems()).isEmpty();
        assertThat(report(ReportReason.UNKIND, "x".repeat(4001)).problems()).containsOnlyKeys("words");
    }
}

package org.patientforum.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportInputTest {

    private static ReportInput report(ReportReason reason, String words) {
        return new ReportInput(ReportKind.REPORT, reason, null, words);
    }

    private static ReportInput request(DeletionRequester requester, String words) {
        return new ReportInput(ReportKind.DELETION_REQUEST, null, requester, words);
    }

    @Test
    void reasonAloneIsEnough() {
        assertThat(report(ReportReason.UNKIND, null).problems()).isEmpty();
    }

    @Test
    void somethingElseNeedsText() {
        assertThat(report(ReportReason.SOMETHING_ELSE, "  ").problems()).containsOnlyKeys("words");
        assertThat(report(ReportReason.SOMETHING_ELSE, "It is a copy.").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"' ', true", "me@example.org, true", "' me@example.org ', true", "me at example, false", "999, false"})
    void emailAddressIsOptionalButMustBeValid(String contact, boolean valid) {
        ReportInput input = new ReportInput(
                ReportKind.DELETION_REQUEST, null, DeletionRequester.ABOUT_ME, "It names my ward.", contact);
        assertThat(input.problems().containsKey("contact")).isEqualTo(!valid);
    }

    @Test
    void reportNeedsAReason() {
        assertThat(report(null, "x").problems()).containsOnlyKeys("reason");
    }

    @Test
    void deletionRequestNeedsRequesterAndText() {
        assertThat(request(null, "").problems()).containsOnlyKeys("asker", "words");
        assertThat(request(DeletionRequester.ABOUT_ME, "It names my ward.").problems())
                .isEmpty();
    }

    @Test
    void textLengthIsLimited() {
        assertThat(report(ReportReason.UNKIND, "x".repeat(4000)).problems()).isEmpty();
        assertThat(report(ReportReason.UNKIND, "x".repeat(4001)).problems()).containsOnlyKeys("words");
    }
}

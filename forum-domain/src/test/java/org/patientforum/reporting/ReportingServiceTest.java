package org.patientforum.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.groups.GroupDesk;
import org.patientforum.moderation.Office;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingForTests;
import org.patientforum.posting.TendingDesk;
import org.patientforum.reading.Reader;
import org.patientforum.shared.Concurrently;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.ratelimits.RateLimitExceeded;

class ReportingServiceTest {

    private static final Reporter GUEST = new Reporter(null, "10.0.0.9");

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private long rows(String table) {
        return office.with(desk -> ((Number) desk.em
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private void hide(long post) {
        office.with(desk -> {
            PostingForTests.stewardship(desk.em).decideState(GroupDesk.moderator(desk.em), post, PostState.HIDDEN);
            return null;
        });
    }

    @Test
    void sentTwiceIsOneReportWithOneReference() {
        long post = office.post("Hm");
        String first = office.report(post, ReportReason.UNKIND, "same");
        assertThat(office.report(post, ReportReason.UNKIND, "same")).isEqualTo(first);
        assertThat(rows("report")).isEqualTo(1);
    }

    /** The reader had the form open when staff merged the discussion into another one. */
    @Test
    void aReportOfAMergedDiscussionIsOneOfItsOpeningPost() {
        long post = office.post("Hm");
        long discussion = office.discussionOf(post);
        long into = office.discussionOf(office.post("Another"));
        office.with(desk -> new TendingDesk(desk.em, office).tending.merge(Office.NORA, discussion, into));
        office.report(ReportTarget.ofDiscussion(discussion), ReportReason.UNKIND, "a");
        ReportWording wording = new ReportWording(ReportKind.REPORT, ReportReason.UNKIND, null, "Hm.", "");
        String reference = office.with(
                desk -> desk.reporting().reportOnceSeen(GUEST, ReportTarget.ofDiscussion(discussion), wording, "b"));
        assertThat(reference).isNotEmpty();
        List<ReportSummary> filed = office.with(
                desk -> desk.reporting().filedOn(ReportTarget.ofPost(post), ReportKind.REPORT, Instant.EPOCH));
        assertThat(filed).hasSize(2);
    }

    @Test
    void sentTwiceAtOnceIsOneReport() {
        long post = office.post("Hm");
        List<String> references =
                Concurrently.call(Collections.nCopies(6, () -> office.report(post, ReportReason.UNKIND, "same")));
        assertThat(Set.copyOf(references)).hasSize(1);
        assertThat(rows("report")).isEqualTo(1);
    }

    @Test
    void manyAtOnceOpenOneCase() {
        long post = office.post("Hm");
        Concurrently.run(6, i -> office.report(GUEST, post, ReportReason.UNKIND, "guest" + i));
        assertThat(rows("report")).isEqualTo(6);
        assertThat(rows("moderation_case")).isEqualTo(1);
    }

    @Test
    void aGuestReportsWithoutAName() {
        String reference = office.report(GUEST, office.post("Hm"), ReportReason.UNKIND, "a");
        assertThat(reference).matches("R-....-....");
        assertThat(rows("report where reporter_id is null")).isEqualTo(1);
    }

    @Test
    void aMemberReportsTwentyTimesADay() {
        IntStream.range(0, 20).forEach(i -> {
            office.report(office.post("Hm"), ReportReason.UNKIND, "s" + i);
            office.later(Duration.ofMinutes(1));
        });
        long post = office.post("Hm");
        assertThatThrownBy(() -> office.report(post, ReportReason.UNKIND, "s20"))
                .isInstanceOf(RateLimitExceeded.class);
        office.later(Duration.ofHours(25));
        assertThat(office.report(post, ReportReason.UNKIND, "s21")).isNotNull();
    }

    @Test
    void guestsOfOneWardShareALenientLimit() {
        long post = office.post("Hm");
        IntStream.range(0, 60).forEach(i -> {
            office.report(GUEST, post, ReportReason.UNKIND, "g" + i);
            office.later(Duration.ofMinutes(1));
        });
        assertThatThrownBy(() -> office.report(GUEST, post, ReportReason.UNKIND, "g60"))
                .isInstanceOf(RateLimitExceeded.class);
        assertThat(office.report(new Reporter(null, "10.0.0.8"), post, ReportReason.UNKIND, "g61"))
                .isNotNull();
    }

    @Test
    void aMinuteTakesAFewReportsOfOneReader() {
        long post = office.post("Hm");
        IntStream.range(0, 5).forEach(i -> office.report(office.post("Hm"), ReportReason.UNKIND, "s" + i));
        assertThatThrownBy(() -> office.report(post, ReportReason.UNKIND, "s5")).isInstanceOf(RateLimitExceeded.class);
        IntStream.range(0, 10).forEach(i -> office.report(GUEST, post, ReportReason.UNKIND, "g" + i));
        assertThatThrownBy(() -> office.report(GUEST, post, ReportReason.UNKIND, "g10"))
                .isInstanceOf(RateLimitExceeded.class);
        office.later(Duration.ofMinutes(2));
        assertThat(office.report(post, ReportReason.UNKIND, "s5")).isNotNull();
    }

    @Test
    void whatAReaderDoesNotSeeTheyCannotReport() {
        long post = office.post("Hm");
        hide(post);
        assertThatThrownBy(() -> office.report(GUEST, post, ReportReason.UNKIND, "a"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> office.with(desk -> desk.reporting().toReport(Reader.GUEST, ReportTarget.ofPost(post))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.report(GUEST, 4711, ReportReason.UNKIND, "b"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAuthorCanAskForTheDeletionOfTheirHiddenPost() {
        long post = office.post("Hm");
        hide(post);
        ReportWording wording =
                new ReportWording(ReportKind.DELETION_REQUEST, null, DeletionRequester.AUTHOR, "Out with it.");
        Reporter author = new Reporter(Office.AUTHOR, "10.0.0.1");
        assertThat(office.<String>with(
                        desk -> desk.reporting().report(author, ReportTarget.ofPost(post), wording, "a")))
                .isNotNull();
    }

    @Test
    void aGuestWhoAsksForDeletionMayLeaveAnAddress() {
        long post = office.post("Hm");
        ReportTarget target = ReportTarget.ofPost(post);
        ReportWording request = new ReportWording(
                ReportKind.DELETION_REQUEST, null, DeletionRequester.ABOUT_ME, "It names me.", "me@example.org");
        ReportWording report = new ReportWording(ReportKind.REPORT, ReportReason.UNKIND, null, "Hm.", "me@example.org");
        Reporter member = new Reporter(Office.AUTHOR, "10.0.0.1");
        office.<String>with(desk -> desk.reporting().report(GUEST, target, request, "a"));
        office.<String>with(desk -> desk.reporting().report(GUEST, target, report, "b"));
        office.<String>with(desk -> desk.reporting().report(member, target, request, "c"));
        assertThat(office.<List<ReportLine>>with(desk -> desk.reporting().reportsOf(Office.NORA, target)))
                .extracting(ReportLine::contact)
                .containsExactlyInAnyOrder("me@example.org", null, null);
    }

    @Test
    void wordsThatAreMissingAreRefusedInTheServiceToo() {
        long post = office.post("Hm");
        assertThatThrownBy(() -> office.report(GUEST, post, null, "a")).isInstanceOf(ReportRefused.class);
        assertThat(rows("report")).isZero();
    }

    @Test
    void theConfirmationTellsWhatHappensNextForHalfAnHour() {
        String worry = office.report(GUEST, office.post("Hm"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(received(worry).nextStep()).isEqualTo(NextStep.WORRY);
        office.later(Duration.ofMinutes(31));
        assertThat(received(worry)).isEqualTo(new ReceivedReport(worry, NextStep.UNTOLD, null));
        assertThat(received("R-2222-2222").nextStep()).isEqualTo(NextStep.UNTOLD);
        assertThatThrownBy(() -> received("R-1")).isInstanceOf(NotFound.class);
    }

    private ReceivedReport received(String reference) {
        return office.with(desk -> desk.reporting().received(reference));
    }
}

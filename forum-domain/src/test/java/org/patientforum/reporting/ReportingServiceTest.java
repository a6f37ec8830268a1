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
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.staff.StaffServicesFixture;
import org.patientforum.reading.Reader;
import org.patientforum.shared.Concurrently;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.ratelimits.RateLimitExceeded;
import org.patientforum.shared.validation.InvalidInput;

class ReportingServiceTest {

    private static final Reporter GUEST = new Reporter(null, "10.0.0.9");

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private long rows(String table) {
        return fixture.with(services -> ((Number) services.em
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private void hide(long post) {
        fixture.with(services -> {
            PostingFixture.moderation(services.em)
                    .decideState(GroupServiceFixture.moderator(services.em), post, PostState.HIDDEN);
            return null;
        });
    }

    @Test
    void repeatedSubmissionIsOneReport() {
        long post = fixture.post("Hm");
        String first = fixture.report(post, ReportReason.UNKIND, "same");
        assertThat(fixture.report(post, ReportReason.UNKIND, "same")).isEqualTo(first);
        assertThat(rows("report")).isEqualTo(1);
    }

    /** The reader opened the form before staff merged the discussion into another one. */
    @Test
    void reportOnAMergedDiscussionTargetsItsOpeningPost() {
        long post = fixture.post("Hm");
        long discussion = fixture.discussionOf(post);
        long into = fixture.discussionOf(fixture.post("Another"));
        fixture.with(services -> new StaffServicesFixture(services.em, fixture)
                .transfers.merge(ModerationFixture.NORA, discussion, into));
        fixture.report(ReportTarget.ofDiscussion(discussion), ReportReason.UNKIND, "a");
        ReportInput input = new ReportInput(ReportKind.REPORT, ReportReason.UNKIND, null, "Hm.", "");
        String reference = fixture.with(services ->
                services.reporting().reportPreviouslySeen(GUEST, ReportTarget.ofDiscussion(discussion), input, "b"));
        assertThat(reference).isNotEmpty();
        List<ReportSummary> filed = fixture.with(services ->
                services.reporting().summaries(ReportTarget.ofPost(post), ReportKind.REPORT, Instant.EPOCH));
        assertThat(filed).hasSize(2);
    }

    @Test
    void concurrentSubmissionIsOneReport() {
        long post = fixture.post("Hm");
        List<String> references =
                Concurrently.call(Collections.nCopies(6, () -> fixture.report(post, ReportReason.UNKIND, "same")));
        assertThat(Set.copyOf(references)).hasSize(1);
        assertThat(rows("report")).isEqualTo(1);
    }

    @Test
    void concurrentReportsOpenOneCase() {
        long post = fixture.post("Hm");
        Concurrently.run(6, i -> fixture.report(GUEST, post, ReportReason.UNKIND, "guest" + i));
        assertThat(rows("report")).isEqualTo(6);
        assertThat(rows("moderation_case")).isEqualTo(1);
    }

    @Test
    void guestReportsAnonymously() {
        String reference = fixture.report(GUEST, fixture.post("Hm"), ReportReason.UNKIND, "a");
        assertThat(reference).matches("R-....-....");
        assertThat(rows("report where reporter_id is null")).isEqualTo(1);
    }

    @Test
    void memberReportsAreLimitedToTwentyADay() {
        IntStream.range(0, 20).forEach(i -> {
            fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "s" + i);
            fixture.later(Duration.ofMinutes(1));
        });
        long post = fixture.post("Hm");
        assertThatThrownBy(() -> fixture.report(post, ReportReason.UNKIND, "s20"))
                .isInstanceOf(RateLimitExceeded.class);
        fixture.later(Duration.ofHours(25));
        assertThat(fixture.report(post, ReportReason.UNKIND, "s21")).isNotNull();
    }

    @Test
    void guestsAtOneAddressShareAHigherLimit() {
        long post = fixture.post("Hm");
        IntStream.range(0, 60).forEach(i -> {
            fixture.report(GUEST, post, ReportReason.UNKIND, "g" + i);
            fixture.later(Duration.ofMinutes(1));
        });
        assertThatThrownBy(() -> fixture.report(GUEST, post, ReportReason.UNKIND, "g60"))
                .isInstanceOf(RateLimitExceeded.class);
        assertThat(fixture.report(new Reporter(null, "10.0.0.8"), post, ReportReason.UNKIND, "g61"))
                .isNotNull();
    }

    @Test
    void reportsPerMinuteAreLimited() {
        long post = fixture.post("Hm");
        IntStream.range(0, 5).forEach(i -> fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "s" + i));
        assertThatThrownBy(() -> fixture.report(post, ReportReason.UNKIND, "s5"))
                .isInstanceOf(RateLimitExceeded.class);
        IntStream.range(0, 10).forEach(i -> fixture.report(GUEST, post, ReportReason.UNKIND, "g" + i));
        assertThatThrownBy(() -> fixture.report(GUEST, post, ReportReason.UNKIND, "g10"))
                .isInstanceOf(RateLimitExceeded.class);
        fixture.later(Duration.ofMinutes(2));
        assertThat(fixture.report(post, ReportReason.UNKIND, "s5")).isNotNull();
    }

    @Test
    void invisibleTargetCannotBeReported() {
        long post = fixture.post("Hm");
        hide(post);
        assertThatThrownBy(() -> fixture.report(GUEST, post, ReportReason.UNKIND, "a"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        fixture.with(services -> services.reporting().preview(Reader.GUEST, ReportTarget.ofPost(post))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixture.report(GUEST, 4711, ReportReason.UNKIND, "b"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void authorCanRequestDeletionOfTheirHiddenPost() {
        long post = fixture.post("Hm");
        hide(post);
        ReportInput input =
                new ReportInput(ReportKind.DELETION_REQUEST, null, DeletionRequester.AUTHOR, "Out with it.");
        Reporter author = new Reporter(ModerationFixture.AUTHOR, "10.0.0.1");
        assertThat(fixture.<String>with(
                        services -> services.reporting().report(author, ReportTarget.ofPost(post), input, "a")))
                .isNotNull();
    }

    @Test
    void guestMayLeaveAnEmailAddressWithADeletionRequest() {
        long post = fixture.post("Hm");
        ReportTarget target = ReportTarget.ofPost(post);
        ReportInput request = new ReportInput(
                ReportKind.DELETION_REQUEST, null, DeletionRequester.ABOUT_ME, "It names me.", "me@example.org");
        ReportInput report = new ReportInput(ReportKind.REPORT, ReportReason.UNKIND, null, "Hm.", "me@example.org");
        Reporter member = new Reporter(ModerationFixture.AUTHOR, "10.0.0.1");
        fixture.<String>with(services -> services.reporting().report(GUEST, target, request, "a"));
        fixture.<String>with(services -> services.reporting().report(GUEST, target, report, "b"));
        fixture.<String>with(services -> services.reporting().report(member, target, request, "c"));
        assertThat(fixture.<List<ReportLine>>with(
                        services -> services.reporting().reportsOf(ModerationFixture.NORA, target)))
                .extracting(ReportLine::contact)
                .containsExactlyInAnyOrder("me@example.org", null, null);
    }

    @Test
    void serviceRejectsMissingText() {
        long post = fixture.post("Hm");
        assertThatThrownBy(() -> fixture.report(GUEST, post, null, "a")).isInstanceOf(InvalidInput.class);
        assertThat(rows("report")).isZero();
    }

    @Test
    void confirmationShowsTheNextStepForHalfAnHour() {
        String worry = fixture.report(GUEST, fixture.post("Hm"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(received(worry).nextStep()).isEqualTo(NextStep.WORRY);
        fixture.later(Duration.ofMinutes(31));
        assertThat(received(worry)).isEqualTo(new ReportConfirmation(worry, NextStep.HIDDEN, null));
        assertThat(received("R-2222-2222").nextStep()).isEqualTo(NextStep.HIDDEN);
        assertThatThrownBy(() -> received("R-1")).isInstanceOf(NotFound.class);
    }

    private ReportConfirmation received(String reference) {
        return fixture.with(services -> services.reporting().confirmation(reference));
    }
}

package org.patientforum.moderation.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTaken;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.reporting.DeletionRequester;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.ratelimits.RateLimitExceeded;

class CaseMessageServiceTest {

    private static final Reporter GUEST = new Reporter(null, "10.0.0.2");
    private static final Reporter MEMBER = new Reporter(ModerationFixture.READER, "10.0.0.1");

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private String askForDeletion(Reporter reporter) {
        long post = fixture.post("My neighbour has shingles");
        return ask(reporter, ReportTarget.ofPost(post), "a");
    }

    private String ask(Reporter reporter, ReportTarget target, String submission) {
        ReportInput input =
                new ReportInput(ReportKind.DELETION_REQUEST, null, DeletionRequester.ABOUT_ME, "It is about me.");
        return fixture.with(services -> services.reporting().report(reporter, target, input, submission));
    }

    private CaseDetails file() {
        return fixture.with(services -> services.cases()
                .open(
                        ModerationFixture.NORA,
                        services.em
                                .createQuery("select c.id from ModerationCase c", Long.class)
                                .getResultList()
                                .getFirst()));
    }

    private void question(String reference) {
        CaseDetails.Heading heading = file().heading();
        fixture.with(services -> {
            services.caseMessages()
                    .ask(
                            ModerationFixture.NORA,
                            heading.id(),
                            heading.version(),
                            reference,
                            "Are you the person it is about?");
            return null;
        });
    }

    private void extend(int months) {
        CaseDetails.Heading heading = file().heading();
        fixture.with(services -> {
            services.caseMessages()
                    .extend(
                            ModerationFixture.NORA,
                            heading.id(),
                            heading.version(),
                            months,
                            "The clinic has to answer first.");
            return null;
        });
    }

    private ReportStatus seen(Reporter reader, String reference) {
        return fixture.with(services -> services.reportStatus().open(reader, reference))
                .orElseThrow();
    }

    private void answer(Reporter reader, String reference, long message, String words) {
        fixture.with(services -> {
            services.reportStatus().answer(reader, reference, message, words);
            return null;
        });
    }

    private long decide(DecisionInput input) {
        CaseDetails.Heading heading = file().heading();
        return fixture.with(services ->
                services.moderation().decide(ModerationFixture.NORA, heading.id(), heading.version(), input));
    }

    @Test
    void questionPausesTheDeadline() {
        String reference = askForDeletion(GUEST);
        Instant due = file().heading().dueAt();
        question(reference);
        assertThat(file().heading().state()).isEqualTo(CaseState.ASKED);
        fixture.later(Duration.ofDays(4));
        ReportStatus request = seen(GUEST, reference);
        assertThat(request.state()).isEqualTo(ReportStatus.State.QUESTION);
        assertThat(request.question().words()).isEqualTo("Are you the person it is about?");
        answer(GUEST, reference, request.question().id(), "Yes, I am.");
        answer(GUEST, reference, request.question().id(), "No.");
        assertThat(file().heading().state()).isEqualTo(CaseState.CLAIMED);
        assertThat(file().heading().dueAt()).isEqualTo(due.plus(Duration.ofDays(4)));
        assertThat(file().messages()).extracting(CaseMessageRow::answer).containsExactly("Yes, I am.");
        assertThat(seen(GUEST, reference).state()).isEqualTo(ReportStatus.State.RECEIVED);
        assertThat(file().history()).extracting(AuditLine::details).noneMatch(details -> details.contains("Yes"));
    }

    @Test
    void statusIsPrivateAndLookupsAreRateLimited() {
        String reference = askForDeletion(MEMBER);
        question(reference);
        assertThat(seen(MEMBER, reference).messages()).hasSize(1);
        assertThat(fixture.<java.util.Optional<ReportStatus>>with(
                        services -> services.reportStatus().open(GUEST, reference)))
                .isEmpty();
        assertThat(fixture.<java.util.Optional<ReportStatus>>with(
                        services -> services.reportStatus().open(GUEST, "R-2222-2222")))
                .isEmpty();
        long message = seen(MEMBER, reference).question().id();
        assertThatThrownBy(() -> answer(GUEST, reference, message, "Yes.")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> {
                    for (int tries = 0; tries < 60; tries++) {
                        fixture.with(services -> services.reportStatus().open(GUEST, "R-2222-2222"));
                    }
                })
                .isInstanceOf(RateLimitExceeded.class);
    }

    @Test
    void questionNeedsAReportOnTheSameTarget() {
        askForDeletion(MEMBER);
        String other = ask(GUEST, ReportTarget.ofPost(fixture.post("Another")), "b");
        assertThatThrownBy(() -> question(other)).isInstanceOf(NotFound.class);
    }

    @Test
    void questionFiresAnEvent() {
        String reference = askForDeletion(MEMBER);
        question(reference);
        long message = fixture.messages.fired().getFirst().messageId();
        CaseMessageRecipient tell =
                fixture.with(services -> services.caseMessages().recipient(message));
        assertThat(tell).isEqualTo(new CaseMessageRecipient(ModerationFixture.READER, reference));
    }

    @Test
    void deletionRequestIsExtendedOnceByUpToTwoMonths() {
        String reference = askForDeletion(GUEST);
        assertThat(file().heading().dueAt()).isEqualTo(Instant.parse("2026-04-02T09:00:00Z"));
        assertThatThrownBy(() -> extend(3)).isInstanceOf(DecisionRefused.class);
        extend(2);
        assertThat(file().heading().dueAt()).isEqualTo(Instant.parse("2026-06-02T09:00:00Z"));
        assertThat(seen(GUEST, reference).messages())
                .extracting(CaseMessageRow::words)
                .containsExactly("The clinic has to answer first.");
        assertThatThrownBy(() -> extend(1)).isInstanceOf(DecisionRefused.class);
    }

    @Test
    void requestMadeJustBeforeItsCaseIsIncluded() {
        fixture.advanceOnEachRead(Duration.ofMillis(1));
        String reference = askForDeletion(GUEST);
        assertThat(file().deletionAsked()).isTrue();
        extend(1);
        decide(new DecisionInput(DecisionAction.LEAVE, null, "It stays.", RefusalReason.NOT_THEIRS));
        assertThat(seen(GUEST, reference).messages())
                .extracting(CaseMessageRow::kind)
                .containsExactly(CaseMessageKind.EXTENDED, CaseMessageKind.REFUSED);
    }

    @Test
    void reportCannotBeExtended() {
        fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "a");
        assertThatThrownBy(() -> extend(1)).isInstanceOf(DecisionRefused.class);
    }

    @Test
    void requesterReadsTheReasonForTheRefusal() {
        String reference = askForDeletion(GUEST);
        DecisionInput without = new DecisionInput(DecisionAction.LEAVE, "It stays.");
        assertThatThrownBy(() -> decide(without)).isInstanceOf(DecisionRefused.class);
        decide(new DecisionInput(DecisionAction.LEAVE, null, "It stays.", RefusalReason.NOT_THEIRS));
        ReportStatus request = seen(GUEST, reference);
        assertThat(request.state()).isEqualTo(ReportStatus.State.REFUSED);
        assertThat(request.messages()).extracting(CaseMessageRow::refusal).containsExactly(RefusalReason.NOT_THEIRS);
    }

    @Test
    void formerRefusalNeedsNoNewReason() {
        String reference = askForDeletion(GUEST);
        fixture.later(Duration.ofDays(1));
        decide(new DecisionInput(DecisionAction.LEAVE, null, "It stays.", RefusalReason.NOT_THEIRS));
        fixture.later(Duration.ofDays(1));
        CaseDetails.Heading heading = file().heading();
        assertThat(file().deletionAsked()).isFalse();
        fixture.with(services -> {
            services.moderation().reopen(ModerationFixture.NORA, heading.id(), heading.version());
            return null;
        });
        decide(new DecisionInput(DecisionAction.LEAVE, "It still stays."));
        assertThat(seen(GUEST, reference).messages()).hasSize(1);
    }

    @Test
    void complaintIsAcknowledgedThenAnswered() {
        ReportInput complaint = new ReportInput(ReportKind.COMPLAINT, null, null, "Nobody answered me.");
        String reference = fixture.with(services -> services.reporting().contactStaff(GUEST, complaint, "a"));
        fixture.later(Duration.ofDays(2));
        CaseDetails.Heading heading = file().heading();
        fixture.with(services -> {
            services.caseMessages()
                    .acknowledge(
                            ModerationFixture.NORA, heading.id(), heading.version(), "We have it. Omar looks at it.");
            return null;
        });
        assertThat(file().heading().dueAt()).isEqualTo(Instant.parse("2026-04-04T09:00:00Z"));
        assertThat(seen(GUEST, reference).messages())
                .extracting(CaseMessageRow::kind)
                .containsExactly(CaseMessageKind.ACKNOWLEDGED);
        decide(new DecisionInput(DecisionAction.LEAVE, "We are sorry."));
        assertThat(seen(GUEST, reference).state()).isEqualTo(ReportStatus.State.DECIDED);
    }

    @Test
    void secondOfTwoConcurrentMessagesFails() {
        String reference = askForDeletion(GUEST);
        CaseDetails.Heading heading = file().heading();
        question(reference);
        assertThatThrownBy(() -> fixture.with(services -> {
                    services.caseMessages()
                            .extend(ModerationFixture.OMAR, heading.id(), heading.version(), 1, "Because.");
                    return null;
                }))
                .isInstanceOf(CaseTaken.class);
    }
}

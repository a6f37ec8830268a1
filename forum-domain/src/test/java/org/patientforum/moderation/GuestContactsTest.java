package org.patientforum.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.reporting.DeletionRequester;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;

/** The email address that a guest leaves with a deletion request is deleted when staff no longer need it. */
class GuestContactsTest {

    private static final Duration APPEAL_TIME = Duration.ofDays(183);

    private final ModerationFixture fixture = new ModerationFixture();
    private final long decided = request("My neighbour has shingles");
    private final long waiting = request("So has mine");

    @AfterEach
    void close() {
        fixture.close();
    }

    private long request(String text) {
        long post = fixture.post(text);
        ask(post, text);
        return post;
    }

    private void ask(long post, String submission) {
        ReportInput input = new ReportInput(
                ReportKind.DELETION_REQUEST, null, DeletionRequester.ABOUT_ME, "It is about me.", "me@example.org");
        Reporter guest = new Reporter(null, "10.0.0.2");
        fixture.<String>with(
                services -> services.reporting().report(guest, ReportTarget.ofPost(post), input, submission));
    }

    private void dismiss(long post) {
        CaseRow row = fixture
                .<List<CaseRow>>with(services -> services.cases()
                        .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 5))
                .stream()
                .filter(one -> one.targetId() == post)
                .findFirst()
                .orElseThrow();
        fixture.<Long>with(services -> services.moderation()
                .decide(
                        ModerationFixture.NORA,
                        row.id(),
                        row.version(),
                        new DecisionInput(DecisionAction.LEAVE, null, "It stays.", RefusalReason.NOT_THEIRS)));
    }

    private int deleteExpired() {
        return fixture.with(services -> services.reportStatus().deleteExpiredContacts());
    }

    private List<String> contacts(long post) {
        return fixture.with(services -> services.em
                .createQuery(
                        "select r.contact from Report r where r.targetId = :id and r.contact is not null", String.class)
                .setParameter("id", post)
                .getResultList());
    }

    @Test
    void contactIsDeletedAfterTheAppealPeriod() {
        dismiss(decided);
        fixture.later(APPEAL_TIME);
        assertThat(deleteExpired()).isZero();
        fixture.later(Duration.ofSeconds(1));
        assertThat(deleteExpired()).isOne();
        assertThat(contacts(decided)).isEmpty();
        assertThat(contacts(waiting)).containsExactly("me@example.org");
        assertThat(deleteExpired()).isZero();
    }

    @Test
    void reopenedCaseKeepsTheContact() {
        dismiss(decided);
        fixture.later(APPEAL_TIME.plusDays(1));
        ask(decided, "again");
        assertThat(deleteExpired()).isZero();
        assertThat(contacts(decided)).hasSize(2);
    }
}

package org.patientforum.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditAction;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsFixture;
import org.patientforum.shared.Concurrently;

/** Alerts about urgent cases: recipients and times. No recipient is alerted twice. */
class OnCallNotifierTest {

    private static final long ADA = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final ModerationFixture fixture = new ModerationFixture();
    private Settings settings = SettingsFixture.of(Map.of());
    private final List<StaffAlerted> called = new ArrayList<>();

    OnCallNotifierTest() {
        fixture.with(services -> services.em.createNativeQuery("""
                        insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                        values (6, 'ada', 'ada', 'ADMINISTRATOR', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1)""").executeUpdate());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Sends the alerts that are due and returns the alerted members. */
    private List<Long> sendDueAlerts() {
        called.clear();
        fixture.with(services -> {
            AlertingFixture.notifier(services, fixture, settings, called::add).poll();
            return null;
        });
        return called.stream().flatMap(call -> call.memberIds().stream()).toList();
    }

    private CaseRow row() {
        return fixture.with(services -> services.cases()
                .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 5)
                .getFirst());
    }

    private Set<Long> stillWaiting(long noticeId) {
        return fixture.with(services -> AlertingFixture.staffAlerts(services.em).stillWaiting(List.of(noticeId)));
    }

    private void claimCase() {
        CaseRow row = row();
        fixture.with(services -> {
            services.moderation().claim(ModerationFixture.NORA, row.id(), row.version());
            return null;
        });
    }

    @Test
    void urgentCaseAlertsModeratorsImmediatelyAndOnce() {
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(sendDueAlerts()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
        assertThat(sendDueAlerts()).isEmpty();
    }

    @Test
    void ordinaryCaseAlertsNobody() {
        fixture.report(fixture.post("Buy my tea"), ReportReason.ADVERTISING, "a");
        assertThat(sendDueAlerts()).isEmpty();
    }

    @Test
    void unclaimedCaseAlertsAdministratorsLast() {
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        sendDueAlerts();
        fixture.later(PATIENCE.minusSeconds(1));
        assertThat(sendDueAlerts()).isEmpty();
        fixture.later(Duration.ofSeconds(1));
        assertThat(sendDueAlerts()).containsExactly(ADA);
        fixture.later(PATIENCE.multipliedBy(10));
        assertThat(sendDueAlerts()).isEmpty();
        List<String> written = fixture.with(services -> services.em
                .createQuery("select a.details from AuditEntry a where a.action = :action", String.class)
                .setParameter("action", AuditAction.CASE_ESCALATED)
                .getResultList());
        assertThat(written).containsExactly("to=ADMINISTRATORS, called=1");
    }

    @Test
    void nextLevelIsAlertedImmediatelyIfNoOneIsReached() {
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        sendDueAlerts();
        long notice = called.getFirst().alertId();
        missed(notice, ModerationFixture.NORA);
        missed(notice, ModerationFixture.NORA);
        assertThat(sendDueAlerts()).as("Omar has heard it").isEmpty();
        missed(notice, ModerationFixture.OMAR);
        assertThat(sendDueAlerts()).containsExactly(ADA);
        assertThat(sendDueAlerts()).isEmpty();
        missed(called.isEmpty() ? notice + 1 : called.getFirst().alertId(), ADA);
        assertThat(sendDueAlerts()).as("nobody comes after the administrators").isEmpty();
    }

    private void missed(long notice, long member) {
        fixture.with(services -> {
            AlertingFixture.staffAlerts(services.em).undelivered(notice, member);
            return null;
        });
    }

    @Test
    void delayIsLongerOutsideStaffedHours() {
        settings = SettingsFixture.of(Map.of("forum.staffed.hours", "Tue 9:00-17:00"));
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        sendDueAlerts();
        fixture.later(PATIENCE);
        assertThat(sendDueAlerts()).isEmpty();
        fixture.later(PATIENCE);
        assertThat(sendDueAlerts()).containsExactly(ADA);
    }

    @Test
    void claimingTheCaseEndsTheAlerts() {
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        sendDueAlerts();
        long notice = called.getFirst().alertId();
        assertThat(stillWaiting(notice)).containsExactly(notice);
        claimCase();
        assertThat(stillWaiting(notice)).isEmpty();
        fixture.later(PATIENCE.multipliedBy(2));
        assertThat(sendDueAlerts()).isEmpty();
    }

    private void escalateCase() {
        CaseRow row = row();
        fixture.with(services -> {
            services.escalation()
                    .escalate(
                            ModerationFixture.NORA,
                            row.id(),
                            row.version(),
                            "Too much for me",
                            "call-" + row.version());
            return null;
        });
    }

    @Test
    void escalatedOrdinaryCaseAlertsOtherModeratorsThenAdministrators() {
        long post = fixture.post("Buy my tea");
        fixture.report(post, ReportReason.ADVERTISING, "a");
        claimCase();
        escalateCase();
        assertThat(row().escalated()).isTrue();
        assertThat(row().claimedBy()).isNull();
        assertThat(sendDueAlerts()).containsExactly(ModerationFixture.OMAR);
        assertThat(sendDueAlerts()).isEmpty();
        fixture.later(PATIENCE);
        assertThat(sendDueAlerts()).containsExactly(ADA);
        fixture.report(post, ReportReason.ADVERTISING, "b");
        assertThat(row().escalated()).isTrue();
    }

    @Test
    void escalatedUrgentCaseAlertsTheNextLevelWithoutDelay() {
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(sendDueAlerts()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
        fixture.later(Duration.ofMinutes(1));
        claimCase();
        escalateCase();
        assertThat(sendDueAlerts()).containsExactly(ADA);
    }

    private void away(long... members) {
        for (long member : members) {
            fixture.with(services -> {
                String today = AlertingFixture.hours(settings, fixture)
                        .localTime()
                        .toLocalDate()
                        .toString();
                AlertingFixture.rotaService(services, fixture).addAbsence(ADA, member, today, today);
                return null;
            });
        }
    }

    @Test
    void absentModeratorsAreNotAlerted() {
        away(ModerationFixture.OMAR);
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(sendDueAlerts()).containsExactly(ModerationFixture.NORA);
    }

    @Test
    void administratorsAreAlertedImmediatelyIfAllModeratorsAreAbsent() {
        away(ModerationFixture.NORA, ModerationFixture.OMAR);
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(sendDueAlerts()).containsExactly(ADA);
    }

    @Test
    void administratorsAreAlertedEvenIfAllAreAbsent() {
        away(ModerationFixture.NORA, ModerationFixture.OMAR, ADA);
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(sendDueAlerts()).containsExactly(ADA);
    }

    @Test
    void concurrentNodesAlertOnce() {
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        List<StaffAlerted> events = Collections.synchronizedList(new ArrayList<>());
        Concurrently.run(
                4,
                node -> fixture.with(services -> {
                    AlertingFixture.notifier(services, fixture, settings, events::add)
                            .poll();
                    return null;
                }));
        assertThat(events).hasSize(1);
    }

    @Test
    void administratorsAreAlertedImmediatelyIfThereAreNoModerators() {
        fixture.with(services -> services.em
                .createNativeQuery("update member set role = 'MEMBER' where role = 'MODERATOR'")
                .executeUpdate());
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(sendDueAlerts()).containsExactly(ADA);
    }
}

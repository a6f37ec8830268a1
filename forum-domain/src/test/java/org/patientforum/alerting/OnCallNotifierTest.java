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
import org.patientforum.moderation.Office;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.noticing.NoticingForTests;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsForTests;
import org.patientforum.shared.Concurrently;

/** Who is called for an urgent case, when, and never twice. */
class OnCallNotifierTest {

    private static final long ADA = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Office office = new Office();
    private Settings settings = SettingsForTests.of(Map.of());
    private final List<StaffAlerted> called = new ArrayList<>();

    OnCallNotifierTest() {
        office.with(desk -> desk.em.createNativeQuery("""
                        insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                        values (6, 'ada', 'ada', 'ADMINISTRATOR', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1)""").executeUpdate());
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Looks, and gives who was called. */
    private List<Long> look() {
        called.clear();
        office.with(desk -> {
            NoticingForTests.caller(desk, office, settings, called::add).look();
            return null;
        });
        return called.stream().flatMap(call -> call.memberIds().stream()).toList();
    }

    private CaseRow row() {
        return office.with(desk -> desk.cases()
                .queue(Office.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 5)
                .getFirst());
    }

    private Set<Long> stillWaiting(long noticeId) {
        return office.with(desk -> NoticingForTests.calls(desk.em).stillWaiting(List.of(noticeId)));
    }

    private void take() {
        CaseRow row = row();
        office.with(desk -> {
            desk.moderation().claim(Office.NORA, row.id(), row.version());
            return null;
        });
    }

    @Test
    void anUrgentCaseCallsTheModeratorsAtOnceAndOnce() {
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(look()).containsExactly(Office.NORA, Office.OMAR);
        assertThat(look()).isEmpty();
    }

    @Test
    void anOrdinaryCaseCallsNobody() {
        office.report(office.post("Buy my tea"), ReportReason.ADVERTISING, "a");
        assertThat(look()).isEmpty();
    }

    @Test
    void ifNobodyTakesItTheAdministratorsAreCalledNextAndNobodyAfterThem() {
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        look();
        office.later(PATIENCE.minusSeconds(1));
        assertThat(look()).isEmpty();
        office.later(Duration.ofSeconds(1));
        assertThat(look()).containsExactly(ADA);
        office.later(PATIENCE.multipliedBy(10));
        assertThat(look()).isEmpty();
        List<String> written = office.with(desk -> desk.em
                .createQuery("select a.details from AuditEntry a where a.action = :action", String.class)
                .setParameter("action", AuditAction.CASE_ESCALATED)
                .getResultList());
        assertThat(written).containsExactly("to=ADMINISTRATORS, called=1");
    }

    @Test
    void theNextAreCalledAtOnceIfTheCallReachesNobody() {
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        look();
        long notice = called.getFirst().noticeId();
        missed(notice, Office.NORA);
        missed(notice, Office.NORA);
        assertThat(look()).as("Omar has heard it").isEmpty();
        missed(notice, Office.OMAR);
        assertThat(look()).containsExactly(ADA);
        assertThat(look()).isEmpty();
        missed(called.isEmpty() ? notice + 1 : called.getFirst().noticeId(), ADA);
        assertThat(look()).as("nobody comes after the administrators").isEmpty();
    }

    private void missed(long notice, long member) {
        office.with(desk -> {
            NoticingForTests.calls(desk.em).missed(notice, member);
            return null;
        });
    }

    @Test
    void outsideStaffedHoursTheyHaveLonger() {
        settings = SettingsForTests.of(Map.of("forum.staffed.hours", "Tue 9:00-17:00"));
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        look();
        office.later(PATIENCE);
        assertThat(look()).isEmpty();
        office.later(PATIENCE);
        assertThat(look()).containsExactly(ADA);
    }

    @Test
    void whoTakesItEndsTheCalls() {
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        look();
        long notice = called.getFirst().noticeId();
        assertThat(stillWaiting(notice)).containsExactly(notice);
        take();
        assertThat(stillWaiting(notice)).isEmpty();
        office.later(PATIENCE.multipliedBy(2));
        assertThat(look()).isEmpty();
    }

    private void callOthers() {
        CaseRow row = row();
        office.with(desk -> {
            desk.escalation()
                    .escalate(Office.NORA, row.id(), row.version(), "Too much for me", "call-" + row.version());
            return null;
        });
    }

    @Test
    void whoCallsOthersToAnOrdinaryCaseHasAllOtherModeratorsCalledThenTheAdministrators() {
        long post = office.post("Buy my tea");
        office.report(post, ReportReason.ADVERTISING, "a");
        take();
        callOthers();
        assertThat(row().escalated()).isTrue();
        assertThat(row().claimedBy()).isNull();
        assertThat(look()).containsExactly(Office.OMAR);
        assertThat(look()).isEmpty();
        office.later(PATIENCE);
        assertThat(look()).containsExactly(ADA);
        office.report(post, ReportReason.ADVERTISING, "b");
        assertThat(row().escalated()).isTrue();
    }

    @Test
    void whoCallsOthersToAnUrgentCaseHasTheNextOnesCalledWithoutDelay() {
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(look()).containsExactly(Office.NORA, Office.OMAR);
        office.later(Duration.ofMinutes(1));
        take();
        callOthers();
        assertThat(look()).containsExactly(ADA);
    }

    private void away(long... members) {
        for (long member : members) {
            office.with(desk -> {
                String today = NoticingForTests.hours(settings, office)
                        .here()
                        .toLocalDate()
                        .toString();
                NoticingForTests.rota(desk, office).addAbsence(ADA, member, today, today);
                return null;
            });
        }
    }

    @Test
    void whoIsAwayByTheRotaIsNotCalled() {
        away(Office.OMAR);
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(look()).containsExactly(Office.NORA);
    }

    @Test
    void ifAllModeratorsAreAwayTheAdministratorsAreCalledAtOnce() {
        away(Office.NORA, Office.OMAR);
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(look()).containsExactly(ADA);
    }

    @Test
    void ifEverybodyIsAwayTheAdministratorsAreCalledAllTheSame() {
        away(Office.NORA, Office.OMAR, ADA);
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(look()).containsExactly(ADA);
    }

    @Test
    void nodesThatLookAtOnceCallOnce() {
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        List<StaffAlerted> heard = Collections.synchronizedList(new ArrayList<>());
        Concurrently.run(
                4,
                node -> office.with(desk -> {
                    NoticingForTests.caller(desk, office, settings, heard::add).look();
                    return null;
                }));
        assertThat(heard).hasSize(1);
    }

    @Test
    void withoutModeratorsTheAdministratorsAreCalledAtOnce() {
        office.with(desk -> desk.em
                .createNativeQuery("update member set role = 'MEMBER' where role = 'MODERATOR'")
                .executeUpdate());
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "a");
        assertThat(look()).containsExactly(ADA);
    }
}

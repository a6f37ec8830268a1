package org.patientforum.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsFixture;

/** Staff are reminded once a day of waiting cases. It is Monday 2 March 2026, 9am. */
class DailyReminderTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final ModerationFixture fixture = new ModerationFixture();
    private final List<DailyReminderDue> events = new ArrayList<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    private int sendReminders(Map<String, String> options) {
        Settings settings = SettingsFixture.of(options);
        events.clear();
        fixture.with(services -> {
            AlertingFixture.dailyReminder(services, fixture, settings, events::add)
                    .poll();
            return null;
        });
        return events.size();
    }

    private void report() {
        fixture.report(fixture.post("Buy my tea"), ReportReason.ADVERTISING, String.valueOf(System.nanoTime()));
    }

    @Test
    void staffAreRemindedOnceADay() {
        report();
        assertThat(sendReminders(Map.of())).isEqualTo(1);
        assertThat(events)
                .containsExactly(new DailyReminderDue(
                        LocalDate.of(2026, 3, 2).toEpochDay(),
                        List.of(ModerationFixture.NORA, ModerationFixture.OMAR)));
        assertThat(sendReminders(Map.of())).isZero();
        fixture.later(DAY);
        assertThat(sendReminders(Map.of())).isEqualTo(1);
    }

    @Test
    void groupModeratorsAreRemindedOfTheirGroupsOnly() {
        report();
        fixture.database.run(em -> {
            em.createNativeQuery("""
                            insert into forum_group (id, name, name_key, description, mail_name, position, archived,
                                discussion_count, created_at, version)
                            values (2, 'Hearts', 'hearts', 'Beating', 'the red group', 2, false, 0, current_timestamp, 1)
                            """).executeUpdate();
            GroupServiceFixture.moderators(em, fixture).choose(ModerationFixture.NORA, 1, "heron27");
            GroupServiceFixture.moderators(em, fixture).choose(ModerationFixture.NORA, 2, "dhp444");
        });
        sendReminders(Map.of());
        assertThat(events.getFirst().memberIds())
                .containsExactly(ModerationFixture.READER, ModerationFixture.NORA, ModerationFixture.OMAR);
    }

    @Test
    void sendsNothingIfNoCaseWaits() {
        assertThat(sendReminders(Map.of())).isZero();
    }

    @Test
    void sendsNothingBeforeTheConfiguredHour() {
        report();
        Map<String, String> atTen = Map.of("forum.cases.mail-hour", "10");
        assertThat(sendReminders(atTen)).isZero();
        fixture.later(Duration.ofHours(1));
        assertThat(sendReminders(atTen)).isEqualTo(1);
    }

    @Test
    void sendsNothingOnUnstaffedDays() {
        report();
        Map<String, String> tuesdays =
                Map.of("forum.staffed.hours", "Tue-Wed 9:00-17:00", "forum.staffed.not", "2026-03-03");
        assertThat(sendReminders(tuesdays)).isZero();
        fixture.later(DAY);
        assertThat(sendReminders(tuesdays)).isZero();
        fixture.later(DAY);
        assertThat(sendReminders(tuesdays)).isEqualTo(1);
    }
}

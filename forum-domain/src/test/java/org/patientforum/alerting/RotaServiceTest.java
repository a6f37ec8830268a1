package org.patientforum.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.SettingsFixture;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

/** Members on duty are alerted first. It is Monday 2 March 2026, 9am in London; posts are in group 1. */
class RotaServiceTest {

    private static final long GROUP = 1;
    private static final String MONDAYS = "Mon 9:00-17:00";

    private final ModerationFixture fixture = new ModerationFixture();
    private int reports;

    @AfterEach
    void close() {
        fixture.close();
    }

    private void with(Consumer<RotaService> action) {
        fixture.with(services -> {
            action.accept(AlertingFixture.rotaService(services, fixture));
            return null;
        });
    }

    private Rota rota() {
        return fixture.with(
                services -> AlertingFixture.rotaService(services, fixture).rota());
    }

    /** The members alerted for a new urgent case, or for waiting ones. */
    private List<Long> alertedMembers() {
        List<Long> alertedMembers = new ArrayList<>();
        fixture.with(services -> {
            AlertingFixture.notifier(
                            services,
                            fixture,
                            SettingsFixture.of(Map.of()),
                            call -> alertedMembers.addAll(call.memberIds()))
                    .poll();
            return null;
        });
        return alertedMembers;
    }

    private List<Long> alertedForNewCase() {
        fixture.report(fixture.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "r" + reports++);
        return alertedMembers();
    }

    @Test
    void thePlanShowsTurnsAbsencesAndGapsOverNight() {
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, null, "Mon-Sun 8:00-24:00"));
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.NORA, GROUP, "Mon-Sun 0:00-8:00"));
        LocalDate today = LocalDate.of(2026, 3, 2);
        with(rota -> rota.addAbsence(ModerationFixture.OMAR, ModerationFixture.OMAR, "2026-03-03", "2026-03-03"));
        with(rota -> {
            RotaPlan plan = rota.plan();
            assertThat(plan.shifts()).hasSize(28);
            assertThat(plan.shifts().stream().filter(RotaPlan.Shift::absent))
                    .extracting(RotaPlan.Shift::from)
                    .containsExactly(today.plusDays(1).atTime(8, 0));
            assertThat(plan.gaps())
                    .hasSize(13)
                    .startsWith(
                            new RotaPlan.Gap(today.atStartOfDay(), today.atTime(8, 0)),
                            new RotaPlan.Gap(
                                    today.plusDays(1).atStartOfDay(),
                                    today.plusDays(2).atTime(8, 0)));
        });
    }

    @Test
    void membersOnDutyAreAlertedFirstThenAllModerators() {
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, GROUP, MONDAYS));
        assertThat(alertedForNewCase()).containsExactly(ModerationFixture.OMAR);
        fixture.later(Duration.ofMinutes(30));
        assertThat(alertedMembers()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
    }

    @Test
    void groupModeratorsAreOnDutyForTheirGroupOnly() {
        with(rota -> assertThatThrownBy(
                        () -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.READER, GROUP, MONDAYS))
                .isInstanceOf(InvalidInput.class));
        fixture.database.run(
                em -> GroupServiceFixture.moderators(em, fixture).choose(ModerationFixture.NORA, GROUP, "heron27"));
        assertThat(rota().staff()).extracting(Rota.Person::id).contains(ModerationFixture.READER);
        with(rota -> assertThatThrownBy(
                        () -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.READER, null, MONDAYS))
                .isInstanceOf(InvalidInput.class));
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.READER, GROUP, MONDAYS));
        assertThat(alertedForNewCase()).containsExactly(ModerationFixture.READER);
        fixture.database.run(em -> GroupServiceFixture.moderators(em, fixture)
                .remove(ModerationFixture.NORA, GROUP, ModerationFixture.READER));
        assertThat(alertedForNewCase()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
    }

    @Test
    void turnForTheWholeForumCoversEachGroup() {
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, null, MONDAYS));
        assertThat(alertedForNewCase()).containsExactly(ModerationFixture.OMAR);
    }

    @Test
    void nobodyIsOnDutyOutsideTheirHoursOrDuringAnAbsence() {
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, GROUP, "Mon 10:00-17:00"));
        assertThat(alertedForNewCase()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
        fixture.later(Duration.ofHours(1));
        with(rota -> rota.addAbsence(ModerationFixture.OMAR, ModerationFixture.OMAR, "2026-02-27", "2026-03-02"));
        assertThat(rota().turns()).extracting(Rota.Turn::now).containsExactly(false);
        assertThat(alertedForNewCase()).as("who is away is not called").containsExactly(ModerationFixture.NORA);
        with(rota -> rota.removeAbsence(
                ModerationFixture.OMAR, rota.rota().absences().getFirst().id()));
        assertThat(rota().turns()).extracting(Rota.Turn::now).containsExactly(true);
        assertThat(alertedForNewCase()).containsExactly(ModerationFixture.OMAR);
    }

    /** The page of a case warns absent moderators that they will lose it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2026-03-03 to 2026-03-04                                                   | -
                    2026-02-20 to 2026-03-01                                                   | -
                    2026-03-02 to 2026-03-02                                                   | 2026-03-02
                    2026-02-27 to 2026-03-05                                                   | 2026-03-05
                    2026-03-04 to 2026-03-08, 2026-03-01 to 2026-03-03                         | 2026-03-08
                    2026-03-01 to 2026-03-20, 2026-03-02 to 2026-03-03                         | 2026-03-20
                    2026-03-02 to 2026-03-03, 2026-03-05 to 2026-03-06                         | 2026-03-03""")
    void absenceEndsAfterLastAdjoiningDay(String absences, LocalDate until) {
        for (String days : absences.split(", ")) {
            String[] day = days.split(" to ");
            with(rota -> rota.addAbsence(ModerationFixture.NORA, ModerationFixture.OMAR, day[0], day[1]));
        }
        with(rota -> assertThat(rota.awayUntil(ModerationFixture.OMAR)).isEqualTo(Optional.ofNullable(until)));
        with(rota -> assertThat(rota.awayUntil(ModerationFixture.NORA)).isEmpty());
    }

    @Test
    void formerStaffAreNotAlerted() {
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, GROUP, MONDAYS));
        fixture.with(services -> services.em
                .createNativeQuery("update member set role = 'MEMBER' where id = 4")
                .executeUpdate());
        assertThat(alertedForNewCase()).containsExactly(ModerationFixture.NORA);
        assertThat(rota().turns()).isEmpty();
    }

    @Test
    void duplicateTurnIsStoredOnce() {
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, GROUP, MONDAYS));
        with(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, GROUP, MONDAYS));
        assertThat(rota().turns()).hasSize(1);
        long turn = rota().turns().getFirst().id();
        with(rota -> rota.removeTurn(ModerationFixture.NORA, turn));
        assertThat(rota().turns()).isEmpty();
        assertThatThrownBy(() -> with(rota -> rota.removeTurn(ModerationFixture.NORA, turn)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void invalidInputIsRejected() {
        assertRejected(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.READER, GROUP, MONDAYS));
        assertRejected(rota -> rota.addTurn(ModerationFixture.NORA, null, GROUP, MONDAYS));
        assertRejected(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, GROUP, "sometimes"));
        assertRejected(rota -> rota.addTurn(ModerationFixture.NORA, ModerationFixture.OMAR, GROUP, " "));
        assertRejected(
                rota -> rota.addAbsence(ModerationFixture.NORA, ModerationFixture.OMAR, "2026-03-05", "2026-03-04"));
        assertRejected(rota -> rota.addAbsence(ModerationFixture.NORA, ModerationFixture.OMAR, "tomorrow", ""));
    }

    private void assertRejected(Consumer<RotaService> action) {
        assertThatThrownBy(() -> with(action)).isInstanceOf(InvalidInput.class);
    }
}

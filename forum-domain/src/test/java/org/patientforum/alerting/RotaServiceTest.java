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
import org.patientforum.groups.GroupDesk;
import org.patientforum.moderation.Office;
import org.patientforum.noticing.NoticingForTests;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.SettingsForTests;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

/** Who is on duty is called first. It is Monday 2 March 2026, 9am in London; posts stand in group 1. */
class RotaServiceTest {

    private static final long GROUP = 1;
    private static final String MONDAYS = "Mon 9:00-17:00";

    private final Office office = new Office();
    private int reports;

    @AfterEach
    void close() {
        office.close();
    }

    private void with(Consumer<RotaService> action) {
        office.with(desk -> {
            action.accept(NoticingForTests.rota(desk, office));
            return null;
        });
    }

    private Rota rota() {
        return office.with(desk -> NoticingForTests.rota(desk, office).rota());
    }

    /** Who is called for a new urgent case, or for those that wait. */
    private List<Long> called() {
        List<Long> called = new ArrayList<>();
        office.with(desk -> {
            NoticingForTests.caller(
                            desk, office, SettingsForTests.of(Map.of()), call -> called.addAll(call.memberIds()))
                    .look();
            return null;
        });
        return called;
    }

    private List<Long> calledForANewOne() {
        office.report(office.post("I cannot go on"), ReportReason.WORRIED_ABOUT_SOMEONE, "r" + reports++);
        return called();
    }

    @Test
    void whoIsOnDutyIsCalledFirstThenAllModerators() {
        with(rota -> rota.addTurn(Office.NORA, Office.OMAR, GROUP, MONDAYS));
        assertThat(calledForANewOne()).containsExactly(Office.OMAR);
        office.later(Duration.ofMinutes(30));
        assertThat(called()).containsExactly(Office.NORA, Office.OMAR);
    }

    @Test
    void whoLooksAfterOneGroupIsOnDutyForThatGroupOnly() {
        with(rota -> assertThatThrownBy(() -> rota.addTurn(Office.NORA, Office.READER, GROUP, MONDAYS))
                .isInstanceOf(InvalidInput.class));
        office.database.run(em -> GroupDesk.moderators(em, office).choose(Office.NORA, GROUP, "heron27"));
        assertThat(rota().staff()).extracting(Rota.Person::id).contains(Office.READER);
        with(rota -> assertThatThrownBy(() -> rota.addTurn(Office.NORA, Office.READER, null, MONDAYS))
                .isInstanceOf(InvalidInput.class));
        with(rota -> rota.addTurn(Office.NORA, Office.READER, GROUP, MONDAYS));
        assertThat(calledForANewOne()).containsExactly(Office.READER);
        office.database.run(em -> GroupDesk.moderators(em, office).remove(Office.NORA, GROUP, Office.READER));
        assertThat(calledForANewOne()).containsExactly(Office.NORA, Office.OMAR);
    }

    @Test
    void aTurnForTheWholeForumCoversEachGroup() {
        with(rota -> rota.addTurn(Office.NORA, Office.OMAR, null, MONDAYS));
        assertThat(calledForANewOne()).containsExactly(Office.OMAR);
    }

    @Test
    void outsideTheirHoursAndOnDaysAwayNobodyIsOnDuty() {
        with(rota -> rota.addTurn(Office.NORA, Office.OMAR, GROUP, "Mon 10:00-17:00"));
        assertThat(calledForANewOne()).containsExactly(Office.NORA, Office.OMAR);
        office.later(Duration.ofHours(1));
        with(rota -> rota.addAbsence(Office.OMAR, Office.OMAR, "2026-02-27", "2026-03-02"));
        assertThat(rota().turns()).extracting(Rota.Turn::now).containsExactly(false);
        assertThat(calledForANewOne()).as("who is away is not called").containsExactly(Office.NORA);
        with(rota -> rota.removeAbsence(
                Office.OMAR, rota.rota().absences().getFirst().id()));
        assertThat(rota().turns()).extracting(Rota.Turn::now).containsExactly(true);
        assertThat(calledForANewOne()).containsExactly(Office.OMAR);
    }

    /** The page of a case tells moderators who are away that it will not stay with them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2026-03-03 to 2026-03-04                                                   | -
                    2026-02-20 to 2026-03-01                                                   | -
                    2026-03-02 to 2026-03-02                                                   | 2026-03-02
                    2026-02-27 to 2026-03-05                                                   | 2026-03-05
                    2026-03-04 to 2026-03-08, 2026-03-01 to 2026-03-03                         | 2026-03-08
                    2026-03-01 to 2026-03-20, 2026-03-02 to 2026-03-03                         | 2026-03-20
                    2026-03-02 to 2026-03-03, 2026-03-05 to 2026-03-06                         | 2026-03-03""")
    void oneKnowsUntilWhenOneIsAway(String absences, LocalDate until) {
        for (String days : absences.split(", ")) {
            String[] day = days.split(" to ");
            with(rota -> rota.addAbsence(Office.NORA, Office.OMAR, day[0], day[1]));
        }
        with(rota -> assertThat(rota.awayUntil(Office.OMAR)).isEqualTo(Optional.ofNullable(until)));
        with(rota -> assertThat(rota.awayUntil(Office.NORA)).isEmpty());
    }

    @Test
    void whoHasLeftTheTeamIsNotCalled() {
        with(rota -> rota.addTurn(Office.NORA, Office.OMAR, GROUP, MONDAYS));
        office.with(desk -> desk.em
                .createNativeQuery("update member set role = 'MEMBER' where id = 4")
                .executeUpdate());
        assertThat(calledForANewOne()).containsExactly(Office.NORA);
        assertThat(rota().turns()).isEmpty();
    }

    @Test
    void theSameTurnTwiceIsOneTurn() {
        with(rota -> rota.addTurn(Office.NORA, Office.OMAR, GROUP, MONDAYS));
        with(rota -> rota.addTurn(Office.NORA, Office.OMAR, GROUP, MONDAYS));
        assertThat(rota().turns()).hasSize(1);
        long turn = rota().turns().getFirst().id();
        with(rota -> rota.removeTurn(Office.NORA, turn));
        assertThat(rota().turns()).isEmpty();
        assertThatThrownBy(() -> with(rota -> rota.removeTurn(Office.NORA, turn)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(rota -> rota.addTurn(Office.NORA, Office.READER, GROUP, MONDAYS));
        refused(rota -> rota.addTurn(Office.NORA, null, GROUP, MONDAYS));
        refused(rota -> rota.addTurn(Office.NORA, Office.OMAR, GROUP, "sometimes"));
        refused(rota -> rota.addTurn(Office.NORA, Office.OMAR, GROUP, " "));
        refused(rota -> rota.addAbsence(Office.NORA, Office.OMAR, "2026-03-05", "2026-03-04"));
        refused(rota -> rota.addAbsence(Office.NORA, Office.OMAR, "tomorrow", ""));
    }

    private void refused(Consumer<RotaService> action) {
        assertThatThrownBy(() -> with(action)).isInstanceOf(InvalidInput.class);
    }
}

package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is on duty now, in the time zone of the site. */
@Dependent
public class DutyRoster {

    private final DutyRepository rows;
    private final StaffedHours hours;

    @Inject
    public DutyRoster(DutyRepository rows, StaffedHours hours) {
        this.rows = rows;
        this.hours = hours;
    }

    /** The members whose turn it is for the group and who are there; null: whose turn it is for the whole forum. */
    Set<Long> onDuty(Long groupId) {
        ZonedDateTime here = hours.here();
        Set<Long> absent = absent();
        return rows.turns().stream()
                .filter(turn -> turn.covers(groupId) && turn.holds(here.toLocalDateTime()))
                .map(DutyTurn::memberId)
                .filter(member -> !absent.contains(member))
                .collect(Collectors.toSet());
    }

    /** The last day of the member's current absence, with absences that follow without a gap. Empty if they are not away today. */
    Optional<LocalDate> awayUntil(long memberId) {
        LocalDate today = hours.here().toLocalDate();
        LocalDate back = today;
        for (DutyAbsence absence : rows.absencesOf(memberId, today)) {
            if (absence.on(back)) {
                back = absence.lastDay().plusDays(1);
            }
        }
        return back.equals(today) ? Optional.empty() : Optional.of(back.minusDays(1));
    }

    /** Who is not there today. */
    Set<Long> absent() {
        ZonedDateTime here = hours.here();
        return rows.absences(here.toLocalDate()).stream()
                .filter(absence -> absence.on(here.toLocalDate()))
                .map(DutyAbsence::memberId)
                .collect(Collectors.toSet());
    }
}

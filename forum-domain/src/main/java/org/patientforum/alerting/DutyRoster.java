package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Determines who is on duty or absent now, in the time zone of the site. */
@Dependent
public class DutyRoster {

    private final Duties repository;
    private final StaffedHours hours;

    @Inject
    public DutyRoster(Duties repository, StaffedHours hours) {
        this.repository = repository;
        this.hours = hours;
    }

    /**
     * Members with a present turn for the group who are not absent.
     *
     * @param groupId null for turns for the whole forum
     */
    Set<Long> onDuty(Long groupId) {
        ZonedDateTime localTime = hours.localTime();
        Set<Long> absent = absent();
        return repository.turns().stream()
                .filter(turn -> turn.covers(groupId) && turn.activeAt(localTime.toLocalDateTime()))
                .map(DutyTurn::memberId)
                .filter(member -> !absent.contains(member))
                .collect(Collectors.toSet());
    }

    /**
     * The last day of the member's present absence, including absences that follow without a gap; empty if they are not
     * absent today.
     */
    Optional<LocalDate> awayUntil(long memberId) {
        LocalDate today = hours.localTime().toLocalDate();
        LocalDate firstDayBack = today;
        for (DutyAbsence absence : repository.absencesOf(memberId, today)) {
            if (absence.includes(firstDayBack)) {
                firstDayBack = absence.lastDay().plusDays(1);
            }
        }
        return firstDayBack.equals(today) ? Optional.empty() : Optional.of(firstDayBack.minusDays(1));
    }

    /** Members who are absent today. */
    Set<Long> absent() {
        LocalDate today = hours.localTime().toLocalDate();
        return repository.absences(today).stream()
                .filter(absence -> absence.includes(today))
                .map(DutyAbsence::memberId)
                .collect(Collectors.toSet());
    }
}

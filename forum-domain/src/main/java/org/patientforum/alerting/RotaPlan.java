package org.patientforum.alerting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.patientforum.settings.WeekHours;

/**
 * Who is on duty in the coming days, in the time zone of the site.
 *
 * @param shifts by their beginning
 * @param gaps when nobody is on duty for the whole forum, by their beginning
 */
public record RotaPlan(List<Shift> shifts, List<Gap> gaps) {

    /**
     * One turn on one day.
     *
     * @param group the group's name; null for the whole forum
     * @param absent whether the member is away on this day, so that the turn does not count
     */
    public record Shift(LocalDateTime from, LocalDateTime until, String pseudonym, String group, boolean absent) {}

    /** A time without anybody on duty. */
    public record Gap(LocalDateTime from, LocalDateTime until) {}

    /**
     * Plans some days.
     *
     * @param names turns of members who are not among them do not count
     */
    static RotaPlan of(LocalDate first, int days, List<DutyTurn> turns, List<DutyAbsence> absences, Names names) {
        List<Shift> shifts = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            for (DutyTurn turn : turns) {
                if (names.staff().containsKey(turn.memberId())) {
                    shifts.addAll(shifts(day, turn, absences, names));
                }
            }
        }
        shifts.sort(Comparator.comparing(Shift::from).thenComparing(Shift::pseudonym));
        return new RotaPlan(
                shifts, gaps(first.atStartOfDay(), first.plusDays(days).atStartOfDay(), shifts));
    }

    /** Names by id: of staff and of groups. */
    record Names(Map<Long, String> staff, Map<Long, String> groups) {}

    private static List<Shift> shifts(LocalDate day, DutyTurn turn, List<DutyAbsence> absences, Names names) {
        boolean absent =
                absences.stream().anyMatch(absence -> absence.memberId() == turn.memberId() && absence.includes(day));
        String group = turn.groupId() == null ? null : names.groups().get(turn.groupId());
        return WeekHours.of(turn.hours()).intervals().stream()
                .filter(interval -> interval.days().contains(day.getDayOfWeek()))
                .map(interval -> new Shift(
                        day.atStartOfDay().plusMinutes(interval.from()),
                        day.atStartOfDay().plusMinutes(interval.until()),
                        names.staff().get(turn.memberId()),
                        group,
                        absent))
                .toList();
    }

    private static List<Gap> gaps(LocalDateTime from, LocalDateTime until, List<Shift> sorted) {
        List<Gap> gaps = new ArrayList<>();
        LocalDateTime covered = from;
        for (Shift shift : sorted) {
            if (shift.absent() || shift.group() != null) {
                continue;
            }
            if (shift.from().isAfter(covered)) {
                gaps.add(new Gap(covered, shift.from()));
            }
            covered = shift.until().isAfter(covered) ? shift.until() : covered;
        }
        if (covered.isBefore(until)) {
            gaps.add(new Gap(covered, until));
        }
        return gaps;
    }
}

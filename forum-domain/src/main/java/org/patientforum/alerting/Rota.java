package org.patientforum.alerting;

import java.time.LocalDate;
import java.util.List;

/**
 * The rota of staff.
 *
 * @param turns weekly turns
 * @param absences present and future absences
 * @param staff members who can be on duty, some of them only for their groups
 */
public record Rota(List<Turn> turns, List<Absence> absences, List<Person> staff) {

    /**
     * A weekly turn.
     *
     * @param group the group's name; null for the whole forum
     * @param now whether the member is on duty now
     */
    public record Turn(long id, String pseudonym, String group, String hours, boolean now) {}

    /** An absence, including its first and last day. */
    public record Absence(long id, String pseudonym, LocalDate first, LocalDate last) {}

    /** A member of staff. */
    public record Person(long id, String pseudonym) {}
}

package org.patientforum.alerting;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is on duty when.
 *
 * @param turns week by week
 * @param absences days on which somebody is not there after all; past ones are left out
 * @param staff who can be on duty; some for their groups only
 */
public record Rota(List<Turn> turns, List<Absence> absences, List<Person> staff) {

    /**
     * One turn.
     *
     * @param group the group's name, or null for the whole forum
     * @param now whether it is their turn now, and they are there
     */
    public record Turn(long id, String pseudonym, String group, String hours, boolean now) {}

    /** Days, the first and the last one included. */
    public record Absence(long id, String pseudonym, LocalDate first, LocalDate last) {}

    /** One of the team. */
    public record Person(long id, String pseudonym) {}
}

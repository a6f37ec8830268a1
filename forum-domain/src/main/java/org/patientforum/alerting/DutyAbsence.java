package org.patientforum.alerting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.patientforum.shared.validation.InvalidInput;

/** Days, the first and the last one included, on which somebody is not on duty whatever the week says. */
@Entity
@Table(name = "duty_absence")
public class DutyAbsence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_absence_seq")
    @SequenceGenerator(name = "duty_absence_seq", sequenceName = "duty_absence_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected DutyAbsence() {}

    /** Days as a form gives them, such as 2026-12-24; no last day: one day. Throws InvalidInput. */
    DutyAbsence(long memberId, String first, String last) {
        this.memberId = memberId;
        this.firstDay = day(first);
        this.lastDay = last == null || last.isBlank() ? firstDay : day(last);
        if (lastDay.isBefore(firstDay)) {
            throw new InvalidInput("rota.days");
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written == null ? "" : written.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput("rota.days");
        }
    }

    boolean same(DutyAbsence other) {
        return memberId == other.memberId && firstDay.equals(other.firstDay) && lastDay.equals(other.lastDay);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    Long id() {
        return id;
    }

    long memberId() {
        return memberId;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }
}

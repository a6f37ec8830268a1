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

/** A period, including its first and last day, in which a member is not on duty whatever their turns. */
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

    /** Parses days as {@code 2026-12-24}. Without a last day the absence lasts one day. Throws InvalidInput. */
    DutyAbsence(long memberId, String first, String last) {
        this.memberId = memberId;
        this.firstDay = day(first);
        this.lastDay = last == null || last.isBlank() ? firstDay : day(last);
        if (lastDay.isBefore(firstDay)) {
            throw new InvalidInput("rota.days");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput("rota.days");
        }
    }

    boolean sameAs(DutyAbsence other) {
        return memberId == other.memberId && firstDay.equals(other.firstDay) && lastDay.equals(other.lastDay);
    }

    boolean includes(LocalDate day) {
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

package org.patientforum.alerting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The single row that nodes lock while they send alerts. It also records the day of the last daily reminder. */
@Entity
@Table(name = "notice_board")
public class AlertLock {

    static final int ID = 1;

    @Id
    private int id;

    @Column(name = "digest_day")
    private LocalDate reminderDay;

    protected AlertLock() {}

    /** Claims the reminder of this day; returns false if this or a later one was already sent. */
    boolean claim(LocalDate day) {
        if (reminderDay != null && !reminderDay.isBefore(day)) {
            return false;
        }
        reminderDay = day;
        return true;
    }
}

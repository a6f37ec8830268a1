package org.patientforum.alerting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The one row that nodes lock while they call the team, and what was told to the team last. */
@Entity
@Table(name = "notice_board")
public class AlertLock {

    static final int THE_ONE = 1;

    @Id
    private int id;

    @Column(name = "digest_day")
    private LocalDate digestDay;

    protected AlertLock() {}

    /** Claims the digest of this day; false if it or a later one has gone out. */
    boolean claimDigest(LocalDate day) {
        if (digestDay != null && !digestDay.isBefore(day)) {
            return false;
        }
        digestDay = day;
        return true;
    }
}

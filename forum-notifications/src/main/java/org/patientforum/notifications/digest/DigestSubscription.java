package org.patientforum.notifications.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.digest.DigestSchedule.Due;
import org.patientforum.notifications.digest.DigestSchedule.Past;

/** How far a member's daily or weekly digest has come. An attempt is noted even when nothing was sent. */
@Entity
@Table(name = "digest_round")
public class DigestSubscription {

    private static final int MOST_DAILY = 30;
    private static final int MOST_WEEKLY = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "digest_round_seq")
    @SequenceGenerator(name = "digest_round_seq", sequenceName = "digest_round_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    private Delivery cadence;

    private LocalDate period;

    @Column(name = "covered_until")
    private Instant coveredUntil;

    @Column(name = "next_at")
    private Instant nextAt;

    private long looks;
    private int unanswered;
    private boolean asked;

    protected DigestSubscription() {}

    DigestSubscription(long memberId, Delivery cadence, Instant now) {
        this.memberId = memberId;
        this.cadence = cadence;
        this.nextAt = now;
    }

    /** Somebody looks at the round: whoever found it before comes too late. */
    void claimed() {
        looks++;
    }

    /** Corrects a period that a wrong clock gave, and begins to count anew if the member has been here since the last attempt. */
    Past past(DigestSchedule schedule, Instant now, Instant lastVisit) {
        period = schedule.mended(period, now);
        if (coveredUntil == null || lastVisit != null && lastVisit.isAfter(coveredUntil)) {
            unanswered = 0;
            asked = false;
        }
        return new Past(period, coveredUntil, lastVisit);
    }

    void attempted(Due due) {
        period = due.period();
        coveredUntil = due.until();
    }

    void sent() {
        unanswered++;
    }

    /** Whether so many digests have gone unanswered that no more are sent. */
    boolean fellSilent() {
        return unanswered >= (cadence == Delivery.WEEKLY ? MOST_WEEKLY : MOST_DAILY);
    }

    /** Whether to ask if we shall go on: once for each absence. */
    boolean ask() {
        boolean first = !asked;
        asked = true;
        return first;
    }

    /** Whether it was asked, and the member has not been here since. */
    boolean askedSince(Instant visit) {
        return asked && (visit == null || !visit.isAfter(coveredUntil));
    }

    void lookAgain(Instant at) {
        nextAt = at;
    }

    long id() {
        return id;
    }

    long looks() {
        return looks;
    }

    long memberId() {
        return memberId;
    }

    Delivery cadence() {
        return cadence;
    }
}

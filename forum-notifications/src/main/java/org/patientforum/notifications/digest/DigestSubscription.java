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

/** The progress of a member's daily or weekly digest. An attempt is recorded even if nothing was sent. */
@Entity
@Table(name = "digest_round")
public class DigestSubscription {

    private static final int MAX_UNANSWERED_DAILY = 30;
    private static final int MAX_UNANSWERED_WEEKLY = 8;

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

    @Column(name = "looks")
    private long claims;

    private int unanswered;
    private boolean asked;

    protected DigestSubscription() {}

    DigestSubscription(long memberId, Delivery cadence, Instant now) {
        this.memberId = memberId;
        this.cadence = cadence;
        this.nextAt = now;
    }

    /** Counts the claim: nodes that found the subscription before are too late. */
    void claimed() {
        claims++;
    }

    /**
     * Corrects a period set by a wrong clock, and resets the counters if the member has visited since the last
     * attempt.
     */
    Past past(DigestSchedule schedule, Instant now, Instant lastVisit) {
        period = schedule.corrected(period, now);
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

    /** Returns whether digests are suspended, because the member has not visited since the last ones. */
    boolean suspended() {
        return unanswered >= (cadence == Delivery.WEEKLY ? MAX_UNANSWERED_WEEKLY : MAX_UNANSWERED_DAILY);
    }

    /** Returns whether to ask the member if they still want digests: once for each absence. */
    boolean askOnce() {
        boolean first = !asked;
        asked = true;
        return first;
    }

    /** Returns whether the member was asked and has not visited since. */
    boolean askedSince(Instant visit) {
        return asked && (visit == null || !visit.isAfter(coveredUntil));
    }

    void checkAt(Instant at) {
        nextAt = at;
    }

    long id() {
        return id;
    }

    long claims() {
        return claims;
    }

    long memberId() {
        return memberId;
    }

    Delivery cadence() {
        return cadence;
    }
}

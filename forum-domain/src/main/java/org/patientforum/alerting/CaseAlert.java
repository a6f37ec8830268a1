package org.patientforum.alerting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.patientforum.moderation.cases.UrgentCase;

/** An alert for an urgent case: one for each escalation level and each wait of the case. */
@Entity
@Table(name = "case_notice")
public class CaseAlert {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_notice_seq")
    @SequenceGenerator(name = "case_notice_seq", sequenceName = "case_notice_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private long caseId;

    /**
     * When this wait of the case began. The column is named for the first version, which alerted only for opened cases.
     */
    @Column(name = "opened_at")
    private Instant waitsSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private EscalationLevel level;

    @Column(name = "told")
    private int recipientCount;

    @Column(name = "called_at")
    private Instant calledAt;

    /** Recipients that the alert did not reach. */
    @ElementCollection
    @CollectionTable(name = "case_notice_missed", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "member_id")
    private Set<Long> undelivered = new HashSet<>();

    protected CaseAlert() {}

    CaseAlert(UrgentCase urgentCase, EscalationLevel level, int recipientCount, Instant calledAt) {
        this.caseId = urgentCase.id();
        this.waitsSince = urgentCase.waitsSince();
        this.level = level;
        this.recipientCount = recipientCount;
        this.calledAt = calledAt;
    }

    Long id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    Instant waitsSince() {
        return waitsSince;
    }

    EscalationLevel level() {
        return level;
    }

    /** Records that the alert did not reach the member; returns false if that was already recorded. */
    boolean markUndelivered(long memberId) {
        return undelivered.add(memberId);
    }

    /** Whether the alert reached none of its recipients. */
    boolean reachedNobody() {
        return recipientCount > 0 && undelivered.size() >= recipientCount;
    }

    boolean isAbout(UrgentCase urgentCase) {
        return caseId == urgentCase.id() && waitsSince.equals(urgentCase.waitsSince());
    }

    /** Whether it belongs to the same opening of the case, in this wait or an earlier one. */
    boolean isAboutOpening(UrgentCase urgentCase) {
        return caseId == urgentCase.id() && !waitsSince.isBefore(urgentCase.openedAt());
    }

    Instant calledAt() {
        return calledAt;
    }

    /** Whether the recipients have had this much time to take the case. */
    boolean isOlderThan(Duration delay, Instant now) {
        return !now.isBefore(calledAt.plus(delay));
    }
}

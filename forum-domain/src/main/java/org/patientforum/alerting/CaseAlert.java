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

/** That somebody was called for an urgent case: each audience once for each time it began to wait for a taker. */
@Entity
@Table(name = "case_notice")
public class CaseAlert {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_notice_seq")
    @SequenceGenerator(name = "case_notice_seq", sequenceName = "case_notice_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private long caseId;

    /** Since when the case waited, which was once only when it was opened. */
    @Column(name = "opened_at")
    private Instant waitsSince;

    @Enumerated(EnumType.STRING)
    private EscalationLevel audience;

    private int told;

    @Column(name = "called_at")
    private Instant calledAt;

    /** Whom the call did not reach. */
    @ElementCollection
    @CollectionTable(name = "case_notice_missed", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "member_id")
    private Set<Long> missed = new HashSet<>();

    protected CaseAlert() {}

    CaseAlert(UrgentCase about, EscalationLevel audience, int told, Instant calledAt) {
        this.caseId = about.id();
        this.waitsSince = about.waitsSince();
        this.audience = audience;
        this.told = told;
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

    EscalationLevel audience() {
        return audience;
    }

    /** Notes that the call did not reach the member; false if that was known. */
    boolean missedBy(long memberId) {
        return missed.add(memberId);
    }

    /** Whether the call reached none of those it was for. */
    boolean reachesNobody() {
        return told > 0 && missed.size() >= told;
    }

    boolean about(UrgentCase one) {
        return caseId == one.id() && waitsSince.equals(one.waitsSince());
    }

    /** Whether it is about the same opening of the case, perhaps an earlier wait for a taker. */
    boolean aboutOpening(UrgentCase one) {
        return caseId == one.id() && !waitsSince.isBefore(one.openedAt());
    }

    Instant calledAt() {
        return calledAt;
    }

    /** Whether those who were called have had so long to take the case. */
    boolean waitedFor(Duration patience, Instant now) {
        return !now.isBefore(calledAt.plus(patience));
    }
}

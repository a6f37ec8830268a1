package org.patientforum.shared.ratelimits;

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

/** One counted action. */
@Entity
@Table(name = "attempt")
public class RateLimitHit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attempt_seq")
    @SequenceGenerator(name = "attempt_seq", sequenceName = "attempt_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private RateLimit kind;

    @Column(name = "subject")
    private String subject;

    @Column(name = "made_at")
    private Instant madeAt;

    protected RateLimitHit() {}

    RateLimitHit(RateLimit kind, String subject, Instant madeAt) {
        this.kind = kind;
        this.subject = subject;
        this.madeAt = madeAt;
    }
}

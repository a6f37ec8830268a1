package org.patientforum.notifications.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One mail that the mail server refused for good without a clear reason. */
@Entity
@Table(name = "mail_refusal")
public class Refusal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_refusal_seq")
    @SequenceGenerator(name = "mail_refusal_seq", sequenceName = "mail_refusal_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "address_mark")
    private String addressMark;

    @Column(name = "refused_at")
    private Instant refusedAt;

    protected Refusal() {}

    Refusal(long memberId, String addressMark, Instant refusedAt) {
        this.memberId = memberId;
        this.addressMark = addressMark;
        this.refusedAt = refusedAt;
    }
}

package org.patientforum.notifications.mail.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.patientforum.notifications.outbox.OutgoingMail;

/** One mail that the mail server refused for good, with a clear reason or without. */
@Entity
@Table(name = "mail_refusal")
public class RejectedMail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_refusal_seq")
    @SequenceGenerator(name = "mail_refusal_seq", sequenceName = "mail_refusal_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "address_mark")
    private String addressMark;

    @Column(name = "mail_id")
    private Long mailId;

    private String domain;

    /** Whether it counts against the address; if not, it only shows how many are refused at a time. */
    private boolean blames;

    @Column(name = "refused_at")
    private Instant refusedAt;

    protected RejectedMail() {}

    private RejectedMail(long memberId, String addressMark, String domain, Instant refusedAt) {
        this.memberId = memberId;
        this.addressMark = addressMark;
        this.domain = domain;
        this.refusedAt = refusedAt;
    }

    /** One that counts against the address. */
    static RejectedMail blaming(OutgoingMail mail, String addressMark, String domain, Instant refusedAt) {
        RejectedMail refusal = new RejectedMail(mail.memberId(), addressMark, domain, refusedAt);
        refusal.mailId = mail.id();
        refusal.blames = true;
        return refusal;
    }

    /** One that has its consequence by itself, and is noted to see whether many are refused. */
    static RejectedMail noted(long memberId, String addressMark, String domain, Instant refusedAt) {
        return new RejectedMail(memberId, addressMark, domain, refusedAt);
    }
}

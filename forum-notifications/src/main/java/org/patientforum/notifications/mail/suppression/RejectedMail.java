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

/** A mail that the relay rejected permanently, with or without a clear reason. */
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

    /** Whether it counts against the address; if not, it only counts towards mass rejections. */
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

    /** Returns a rejection that counts against the address. */
    static RejectedMail counted(OutgoingMail mail, String addressMark, String domain, Instant refusedAt) {
        RejectedMail rejection = new RejectedMail(mail.memberId(), addressMark, domain, refusedAt);
        rejection.mailId = mail.id();
        rejection.blames = true;
        return rejection;
    }

    /** Returns a rejection that has consequences of its own and only counts towards mass rejections. */
    static RejectedMail uncounted(long memberId, String addressMark, String domain, Instant refusedAt) {
        return new RejectedMail(memberId, addressMark, domain, refusedAt);
    }
}

package org.patientforum.notifications.mail.suppression;

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
import org.patientforum.notifications.outbox.OutgoingMail;

/** A bounce or complaint about a mail. Each counts once per mail, however many reports arrive. */
@Entity
@Table(name = "mail_bounce")
public class Bounce {

    /** Kind of report. */
    public enum Kind {
        RETURNED,
        COMPLAINT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_bounce_seq")
    @SequenceGenerator(name = "mail_bounce_seq", sequenceName = "mail_bounce_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "mail_id")
    private long mailId;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "address_mark")
    private String addressMark;

    private int weight;

    @Column(name = "came_at")
    private Instant cameAt;

    protected Bounce() {}

    public Bounce(Kind kind, OutgoingMail mail, String addressMark, Instant cameAt) {
        this.kind = kind;
        this.mailId = mail.id();
        this.memberId = mail.memberId();
        this.addressMark = addressMark;
        this.cameAt = cameAt;
    }
}

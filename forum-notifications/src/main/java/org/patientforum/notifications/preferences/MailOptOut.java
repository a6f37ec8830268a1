package org.patientforum.notifications.preferences;

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
import org.patientforum.notifications.outbox.MailKind;

/** A member's opt-out of a kind of mail, whatever they follow. Deleted when they opt in again. */
@Entity
@Table(name = "mail_stop")
public class MailOptOut {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_stop_seq")
    @SequenceGenerator(name = "mail_stop_seq", sequenceName = "mail_stop_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected MailOptOut() {}

    MailOptOut(long memberId, MailKind kind, Instant stoppedAt) {
        this.memberId = memberId;
        this.kind = kind;
        this.stoppedAt = stoppedAt;
    }

    long id() {
        return id;
    }

    long memberId() {
        return memberId;
    }

    MailKind kind() {
        return kind;
    }
}

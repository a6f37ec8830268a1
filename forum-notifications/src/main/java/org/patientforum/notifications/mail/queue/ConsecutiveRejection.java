package org.patientforum.notifications.mail.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A rejected mail, with none accepted since: a relay that rejects several recipients in a row may reject all mail.
 */
@Entity
@Table(name = "mail_doubt")
public class ConsecutiveRejection {

    @Id
    @Column(name = "mail_id")
    private long mailId;

    private String recipient;
    private Instant since;

    protected ConsecutiveRejection() {}

    ConsecutiveRejection(long mailId, String recipient, Instant since) {
        this.mailId = mailId;
        this.recipient = recipient;
        this.since = since;
    }

    public long mailId() {
        return mailId;
    }

    public String recipient() {
        return recipient;
    }
}

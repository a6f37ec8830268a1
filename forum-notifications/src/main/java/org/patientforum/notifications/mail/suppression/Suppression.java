package org.patientforum.notifications.mail.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A suppressed address: no mail is sent to it until the member changes it or the suppression is lifted. */
@Entity
@Table(name = "mail_suppression")
public class Suppression {

    @Id
    @Column(name = "member_id")
    private long memberId;

    @Column(name = "address_mark")
    private String addressMark;

    private String domain;
    private String answer;
    private Instant since;

    protected Suppression() {}

    Suppression(long memberId, String addressMark, String domain, String answer, Instant since) {
        this.domain = domain;
        this.memberId = memberId;
        this.addressMark = addressMark;
        this.answer = answer;
        this.since = since;
    }

    long memberId() {
        return memberId;
    }

    boolean isFor(String mark) {
        return addressMark.equals(mark);
    }

    String answer() {
        return answer;
    }

    Instant since() {
        return since;
    }
}

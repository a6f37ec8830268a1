package org.patientforum.notifications.preferences;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import org.patientforum.following.Delivery;

/** A member's choice of mail times. Members who never chose have no row. */
@Entity
@Table(name = "mail_wishes")
public class MailPreferences {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "digest_hour")
    private int digestHour;

    @Enumerated(EnumType.STRING)
    @Column(name = "digest_day")
    private DayOfWeek digestDay;

    @Column(name = "quiet_from")
    private Integer quietFrom;

    @Column(name = "quiet_until")
    private Integer quietUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "default_delivery")
    private Delivery usual;

    protected MailPreferences() {}

    MailPreferences(long memberId) {
        this.memberId = memberId;
    }

    void choose(MailTimes times) {
        digestHour = times.digestHour();
        digestDay = times.digestDay();
        quietFrom = times.quietFrom();
        quietUntil = times.quietUntil();
        usual = times.usual();
    }

    long memberId() {
        return memberId;
    }

    MailTimes times() {
        return new MailTimes(digestHour, digestDay, quietFrom, quietUntil, usual);
    }
}

package org.patientforum.notifications.preferences;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A member's choice of mail privacy, made after a warning. Members who never chose have no row, and their mails
 * disclose nothing.
 */
@Entity
@Table(name = "mail_privacy")
public class PrivacyChoice {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "privacy")
    private MailPrivacy privacy;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected PrivacyChoice() {}

    PrivacyChoice(long memberId, MailPrivacy privacy, Instant chosenAt) {
        this.memberId = memberId;
        this.privacy = privacy;
        this.chosenAt = chosenAt;
    }

    MailPrivacy privacy() {
        return privacy;
    }
}

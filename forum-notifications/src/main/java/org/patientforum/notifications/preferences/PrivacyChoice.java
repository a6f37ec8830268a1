package org.patientforum.notifications.preferences;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How much a member wants mails to tell, chosen after a warning. Who never chose has no row, and mails tell them nothing. */
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

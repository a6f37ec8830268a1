package org.patientforum.notifications.mail.log;

import java.time.Instant;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;

/**
 * One of a member's own mails, for the page that explains why it was sent or skipped.
 *
 * @param skippedReason null unless skipped
 * @param sentAt null unless sent
 */
public record MyMail(
        MailKind kind,
        MailState state,
        SkippedReason skippedReason,
        long subjectId,
        Instant createdAt,
        Instant sentAt) {

    /** Returns whether it is about a post that the member can open. */
    public boolean aboutPost() {
        return kind.fromFollowing() && skippedReason != SkippedReason.NOT_VISIBLE;
    }
}

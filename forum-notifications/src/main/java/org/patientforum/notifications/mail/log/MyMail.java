package org.patientforum.notifications.mail.log;

import java.time.Instant;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;

/**
 * One of a member's own mails, for the page that says why it came or did not.
 *
 * @param skippedReason null unless it was not sent
 * @param sentAt null unless sent
 */
public record MyMail(
        MailKind kind,
        MailState state,
        SkippedReason skippedReason,
        long subjectId,
        Instant createdAt,
        Instant sentAt) {

    /** Whether it is about a post the reader can open, unless that was the reason not to send it. */
    public boolean aboutPost() {
        return kind.fromFollowing() && skippedReason != SkippedReason.NOT_VISIBLE;
    }
}

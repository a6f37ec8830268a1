package org.patientforum.notifications.mail.log;

import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.shared.Sorting;

/**
 * Filter of the mail log; null components match everything.
 *
 * @param pseudonym prefix of the recipient's pseudonym
 */
public record MailFilter(MailState state, MailKind kind, SkippedReason reason, String pseudonym) {

    /** Newest first. */
    public static final Sorting<MailColumn> USUAL_ORDER = Sorting.descending(MailColumn.CREATED_AT);
}

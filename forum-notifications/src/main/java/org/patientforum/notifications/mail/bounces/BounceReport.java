package org.patientforum.notifications.mail.bounces;

import java.util.Optional;
import org.patientforum.notifications.mail.bounces.VerpAddresses.ReturnSign;

/**
 * What a message in the mailbox says.
 *
 * @param sign which mail it is about, if it says so
 * @param code for a failure: three digits, as a mail server says it; else 0
 * @param status for a failure: the status of RFC 3463; else an empty string
 * @param words for a failure: what the mail server said; else an empty string
 */
record BounceReport(Says says, Optional<ReturnSign> sign, int code, String status, String words) {

    /** The kinds of message that come to such a mailbox. */
    enum Says {
        /** The mail could not be delivered, and is not tried any more. */
        FAILED,
        /** The reader called the mail unwanted. */
        COMPLAINT,
        /** Nothing that matters: a delay, a delivery, an answer by a machine. */
        NOTHING,
        /** Something else. */
        UNKNOWN
    }

    static BounceReport saying(Says says) {
        return new BounceReport(says, Optional.empty(), 0, "", "");
    }

    static BounceReport complaint(Optional<ReturnSign> sign) {
        return new BounceReport(Says.COMPLAINT, sign, 0, "", "");
    }

    static BounceReport failed(Optional<ReturnSign> sign, FailureStatus status) {
        return new BounceReport(Says.FAILED, sign, status.code(), status.enhanced(), status.words());
    }
}

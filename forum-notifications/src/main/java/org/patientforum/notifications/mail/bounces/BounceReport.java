package org.patientforum.notifications.mail.bounces;

import java.util.Optional;
import org.patientforum.notifications.mail.bounces.VerpAddresses.Token;

/**
 * The meaning of a message in the bounce mailbox.
 *
 * @param token token of the mail it is about, if it contains one
 * @param code for a failure: the SMTP reply code; otherwise 0
 * @param status for a failure: the enhanced status code of RFC 3463; otherwise an empty string
 * @param words for a failure: the text of the server's reply; otherwise an empty string
 */
record BounceReport(Kind kind, Optional<Token> token, int code, String status, String words) {

    /** Kind of message. */
    enum Kind {
        /** The mail could not be delivered and is no longer attempted. */
        FAILED,
        /** The recipient complained about the mail. */
        COMPLAINT,
        /** Of no consequence: a delay, a delivery, an automatic reply. */
        IRRELEVANT,
        /** Anything else. */
        UNKNOWN
    }

    static BounceReport of(Kind says) {
        return new BounceReport(says, Optional.empty(), 0, "", "");
    }

    static BounceReport complaint(Optional<Token> token) {
        return new BounceReport(Kind.COMPLAINT, token, 0, "", "");
    }

    static BounceReport failed(Optional<Token> token, FailureStatus status) {
        return new BounceReport(Kind.FAILED, token, status.code(), status.enhanced(), status.words());
    }
}

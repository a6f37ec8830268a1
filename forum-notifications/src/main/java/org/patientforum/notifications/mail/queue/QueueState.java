package org.patientforum.notifications.mail.queue;

import java.time.Instant;

/**
 * Why mail leaves or does not, for staff.
 *
 * @param troubleSince null unless the mail server is in trouble
 * @param resumeAt when a mail server in trouble is tried again
 * @param ourFault whether the mail server refuses us
 * @param answer the mail server's codes
 * @param pausedBy the pseudonym of who stopped all mail by hand
 */
public record QueueState(
        Instant troubleSince,
        Instant resumeAt,
        boolean ourFault,
        String answer,
        String pausedBy,
        Instant pausedAt,
        Instant heldSince) {

    /** Which sentence the console says. */
    public enum Why {
        GOING,
        TROUBLE,
        OUR_FAULT,
        PAUSED,
        HELD
    }

    /** The most weighty reason. */
    public Why why() {
        if (heldSince != null) {
            return Why.HELD;
        }
        if (pausedAt != null) {
            return Why.PAUSED;
        }
        if (troubleSince == null) {
            return Why.GOING;
        }
        return ourFault ? Why.OUR_FAULT : Why.TROUBLE;
    }
}

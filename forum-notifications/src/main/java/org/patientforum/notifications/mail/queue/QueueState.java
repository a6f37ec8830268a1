package org.patientforum.notifications.mail.queue;

import java.time.Instant;

/**
 * Why mail is sent or not, for staff.
 *
 * @param troubleSince null unless the relay is in trouble
 * @param resumeAt when a relay in trouble is retried
 * @param ourFault whether the relay refuses our server
 * @param answer the relay's reply codes
 * @param pausedBy pseudonym of the administrator who paused all mail
 */
public record QueueState(
        Instant troubleSince,
        Instant resumeAt,
        boolean ourFault,
        String answer,
        String pausedBy,
        Instant pausedAt,
        Instant heldSince) {

    /** The state shown by the console. */
    public enum Why {
        GOING,
        TROUBLE,
        OUR_FAULT,
        PAUSED,
        HELD
    }

    /** Returns the most important reason. */
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

package org.patientforum.notifications.outbox;

/** State of a mail. */
public enum MailState {
    /** Not attempted yet. */
    READY,
    /** Claimed by a relay run; when its lease expires, another run may claim it. */
    SENDING,
    /** Accepted by the hospital's relay, or captured for the console's viewer where there is no relay. */
    SENT,
    /** Not sent, for the stored reason. */
    SKIPPED,
    /** Deferred until its next attempt. */
    WAITING,
    /** Failed for good. */
    FAILED
}

package org.patientforum.notifications.outbox;

/** What has become of a mail. */
public enum MailState {
    /** Not tried yet. */
    READY,
    /** A relay run has claimed it; when its lease ends another run may take it. */
    SENDING,
    /** Handed to the hospital's mail server, or laid into the console's viewer where there is none. */
    SENT,
    /** Not sent, for the reason kept with it. */
    SKIPPED,
    /** To be tried again at its next attempt. */
    WAITING,
    /** Given up. */
    FAILED
}

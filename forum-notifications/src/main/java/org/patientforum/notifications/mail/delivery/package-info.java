/**
 * Sends outgoing mails: the relay's workers, the transports, and the outcome of each attempt. Must not know why a
 * member is notified.
 */
@MayUse({
    "audit",
    "members",
    "members.administration",
    "notifications.mail.composition",
    "notifications.mail.eligibility",
    "notifications.mail.queue",
    "notifications.mail.suppression",
    "notifications.mail.transport",
    "notifications.outbox"
})
package org.patientforum.notifications.mail.delivery;

import org.patientforum.shared.MayUse;

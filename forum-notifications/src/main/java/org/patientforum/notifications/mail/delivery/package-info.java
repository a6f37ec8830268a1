/**
 * Sends what is in the outbox: the relay's workers, the transports, and what became of each try. Must not know why
 * somebody is told.
 */
@MayUse({
    "audit",
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

/**
 * Reads the mailbox to which mails come back and understands the reports of mail servers. Must not know who a mail was
 * for.
 */
@MayUse({
    "following",
    "members",
    "notifications.mail.eligibility",
    "notifications.mail.suppression",
    "notifications.mail.transport",
    "notifications.outbox",
    "notifications.preferences"
})
package org.patientforum.notifications.mail.bounces;

import org.patientforum.shared.MayUse;

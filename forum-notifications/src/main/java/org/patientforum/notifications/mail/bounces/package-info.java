/** Reads the bounce mailbox and interprets the reports of mail servers. Must not know what a mail was about. */
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

/** Decides just before sending whether a mail may still be sent. Must not know its content or transport. */
@MayUse({
    "alerting",
    "following",
    "members",
    "members.accounts",
    "notifications.mail.suppression",
    "notifications.mail.transport",
    "notifications.outbox",
    "notifications.preferences",
    "reading",
    "settings"
})
package org.patientforum.notifications.mail.eligibility;

import org.patientforum.shared.MayUse;

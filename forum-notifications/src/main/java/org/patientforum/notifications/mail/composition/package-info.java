/** Composes a mail from what it is about: subject, body, headers. Must not know when it is sent. */
@MayUse({
    "members.accounts",
    "notifications.mail.bounces",
    "notifications.mail.eligibility",
    "notifications.mail.transport",
    "notifications.outbox",
    "notifications.preferences",
    "reading",
    "reading.quoting",
    "settings"
})
package org.patientforum.notifications.mail.composition;

import org.patientforum.shared.MayUse;

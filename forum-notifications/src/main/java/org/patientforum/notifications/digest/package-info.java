/**
 * Daily and weekly digests of what members follow: when they are due, what they contain, and that each is sent once.
 * Must not know how a mail looks or is transported.
 */
@MayUse({
    "following",
    "members",
    "notifications.mail.composition",
    "notifications.mail.eligibility",
    "notifications.outbox",
    "notifications.preferences",
    "reading.news"
})
package org.patientforum.notifications.digest;

import org.patientforum.shared.MayUse;

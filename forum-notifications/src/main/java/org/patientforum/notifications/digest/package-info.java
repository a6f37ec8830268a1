/**
 * One mail a day or a week for all that is new in what a member follows: when it is due, what is in it, and that it comes once.
 * Must not know how a mail looks or travels.
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

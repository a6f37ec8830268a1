/**
 * Turns an event into notifications and mails for all its recipients. Publishers of events must not know this
 * package.
 */
@MayUse({
    "alerting",
    "following",
    "members",
    "members.accounts",
    "members.registration",
    "members.sanctions",
    "moderation",
    "moderation.assignment",
    "moderation.decisions",
    "moderation.messages",
    "notifications.inbox",
    "notifications.mail.eligibility",
    "notifications.outbox",
    "notifications.preferences",
    "posting",
    "posting.authoring",
    "posting.events",
    "reading"
})
package org.patientforum.notifications.fanout;

import org.patientforum.shared.MayUse;

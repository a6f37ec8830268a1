/** Notifications on the site, read and unread. Must not know about mails. */
@MayUse({
    "following",
    "moderation.assignment",
    "notifications.mail.log",
    "notifications.preferences",
    "posting.events",
    "reading"
})
package org.patientforum.notifications.inbox;

import org.patientforum.shared.MayUse;

/**
 * Pages of notifications, and the targets of links in mails. Must not know how notifications are created or mails are
 * sent.
 */
@MayUse({
    "notifications.inbox",
    "notifications.mail.composition",
    "notifications.mail.log",
    "notifications.preferences",
    "web.discussions",
    "web.identity"
})
package org.patientforum.web.notifications;

import org.patientforum.shared.MayUse;

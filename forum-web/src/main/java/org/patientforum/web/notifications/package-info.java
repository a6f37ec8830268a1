/** Pages of news, and what the links in mails lead to. Must not know how news come about or mails are sent. */
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

/** The console's pages for the mail queue, single mails and suppressed addresses. Must not know posts or cases. */
@MayUse({
    "notifications.mail.delivery",
    "notifications.mail.log",
    "notifications.mail.queue",
    "notifications.mail.suppression",
    "notifications.mail.transport",
    "notifications.outbox",
    "web.console",
    "web.identity",
    "web.words"
})
package org.patientforum.web.console.mail;

import org.patientforum.shared.MayUse;

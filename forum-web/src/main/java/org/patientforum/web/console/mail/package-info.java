/** The console's pages of the mail queue and of single mails. */
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

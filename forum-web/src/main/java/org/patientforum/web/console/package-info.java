/** What the pages of the staff console share. Pages are stateful PrimeFaces views; every rule is left to the services. Must not know the pages. */
@MayUse({
    "alerting",
    "audit",
    "notifications.mail.log",
    "posting.review",
    "web.console.export",
    "web.errors",
    "web.forms",
    "web.identity",
    "web.words"
})
package org.patientforum.web.console;

import org.patientforum.shared.MayUse;

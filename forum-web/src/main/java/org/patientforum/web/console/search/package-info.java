/** The console's search: a case by its reference, members, posts, mails. Every rule is left to the services. Must not know the other pages. */
@MayUse({
    "members",
    "members.administration",
    "moderation.casefile",
    "notifications.mail.log",
    "reading.excerpts",
    "web.console",
    "web.discussions",
    "web.forms",
    "web.identity"
})
package org.patientforum.web.console.search;

import org.patientforum.shared.MayUse;

/** Exports the console's tables as CSV or JSON, however long they are. Must not know how their pages look. */
@MayUse({
    "alerting",
    "announcements",
    "audit",
    "groups",
    "members",
    "members.administration",
    "moderation.casefile",
    "moderation.cases",
    "moderation.templates",
    "notifications.mail.log",
    "notifications.mail.suppression",
    "notifications.outbox",
    "posting",
    "posting.review",
    "settings",
    "statistics",
    "web.identity",
    "web.words",
    "wordfilter"
})
package org.patientforum.web.console.export;

import org.patientforum.shared.MayUse;

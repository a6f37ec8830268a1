/** The console's pages for cases: queue, case, decision, messages to reporters, response templates. Must not know mails or settings. */
@MayUse({
    "members",
    "members.sanctions",
    "moderation",
    "moderation.appeals",
    "moderation.assignment",
    "moderation.casefile",
    "moderation.cases",
    "moderation.decisions",
    "moderation.messages",
    "moderation.templates",
    "posting.advice",
    "reporting",
    "web.console",
    "web.errors",
    "web.forms",
    "web.identity"
})
package org.patientforum.web.console.cases;

import org.patientforum.shared.MayUse;

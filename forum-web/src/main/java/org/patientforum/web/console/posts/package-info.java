/** The console's pages for discussions and posts: held posts, redaction, revisions, watched words, split and merge. Must not know mails or settings. */
@MayUse({
    "audit",
    "groups",
    "moderation",
    "moderation.casefile",
    "moderation.decisions",
    "posting",
    "posting.advice",
    "posting.quotes",
    "posting.review",
    "posting.staff",
    "posting.transfers",
    "reading",
    "reporting",
    "web.console",
    "web.console.cases",
    "web.errors",
    "web.forms",
    "web.identity",
    "web.words",
    "wordfilter"
})
package org.patientforum.web.console.posts;

import org.patientforum.shared.MayUse;

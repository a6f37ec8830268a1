/** The pages of a discussion: read it, reply, start one, edit or withdraw a post. Must not know the console. */
@MayUse({
    "bookmarks",
    "following",
    "groups",
    "liking",
    "moderation.cases",
    "notifications.mail.eligibility",
    "posting",
    "posting.authoring",
    "posting.drafts",
    "posting.staff",
    "reading",
    "web.errors",
    "web.forms",
    "web.fragments",
    "web.identity",
    "web.live",
    "web.words"
})
package org.patientforum.web.discussions;

import org.patientforum.shared.MayUse;

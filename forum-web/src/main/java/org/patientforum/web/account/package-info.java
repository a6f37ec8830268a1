/**
 * The pages about a member's own account: register, sign in, profile, password, sign-ins, terms, mails, drafts. Must not know published posts.
 */
@MayUse({
    "following",
    "groups",
    "members",
    "members.accounts",
    "members.registration",
    "members.sanctions",
    "members.terms",
    "notifications.outbox",
    "notifications.preferences",
    "posting.drafts",
    "web.forms",
    "web.identity",
    "web.request"
})
package org.patientforum.web.account;

import org.patientforum.shared.MayUse;

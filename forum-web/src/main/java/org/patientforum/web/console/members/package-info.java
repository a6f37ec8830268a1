/** The console's pages for members, their sanctions and identity, and the rota. Must not know posts or cases. */
@MayUse({
    "alerting",
    "audit",
    "groups",
    "members",
    "members.administration",
    "members.sanctions",
    "notifications.mail.suppression",
    "web.console",
    "web.forms",
    "web.identity",
    "web.words"
})
package org.patientforum.web.console.members;

import org.patientforum.shared.MayUse;

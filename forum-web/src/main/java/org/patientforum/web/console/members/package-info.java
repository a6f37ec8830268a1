/** The console's pages of members, their sanctions and the rota. */
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
    "web.identity"
})
package org.patientforum.web.console.members;

import org.patientforum.shared.MayUse;

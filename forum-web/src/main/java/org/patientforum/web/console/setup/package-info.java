/** The console's list of what a new forum still needs. Must not know how each of them is set up. */
@MayUse({
    "groups",
    "members",
    "members.terms",
    "notifications.mail.delivery",
    "settings",
    "web.identity",
    "web.operations",
    "web.site"
})
package org.patientforum.web.console.setup;

import org.patientforum.shared.MayUse;

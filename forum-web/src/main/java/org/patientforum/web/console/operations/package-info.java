/** The console's pages for background jobs and system health. Must not know members or posts. */
@MayUse({
    "audit",
    "notifications.mail.delivery",
    "notifications.mail.queue",
    "web.console",
    "web.identity",
    "web.operations",
    "web.site"
})
package org.patientforum.web.console.operations;

import org.patientforum.shared.MayUse;

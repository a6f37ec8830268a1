/** The console's pages of how the forum runs: background jobs and system health. Knows nothing of members or posts. */
@MayUse({
    "audit",
    "notifications.mail.delivery",
    "notifications.mail.queue",
    "web.console",
    "web.identity",
    "web.startup"
})
package org.patientforum.web.console.operations;

import org.patientforum.shared.MayUse;

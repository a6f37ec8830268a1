/** The addresses that the forum has, and the filter that rejects all others. Must not know what the pages show. */
@MayUse({
    "audit",
    "members",
    "moderation.casefile",
    "moderation.cases",
    "notifications.outbox",
    "posting",
    "reading",
    "reporting",
    "settings",
    "statistics",
    "wordfilter"
})
package org.patientforum.web.addresses;

import org.patientforum.shared.MayUse;

/** What the console reads of cases: the queue, and all that lies with one case. It changes nothing but the audit trail. */
@MayUse({
    "audit",
    "moderation",
    "moderation.cases",
    "moderation.decisions",
    "moderation.messages",
    "posting",
    "posting.authoring",
    "posting.staff",
    "reporting"
})
package org.patientforum.moderation.casefile;

import org.patientforum.shared.MayUse;

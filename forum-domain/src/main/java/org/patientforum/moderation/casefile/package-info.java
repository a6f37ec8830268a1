/**
 * The read model of cases for the console: the queue, and the details of one case. Writes nothing but the audit trail.
 * Must not know members' accounts or mails.
 */
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

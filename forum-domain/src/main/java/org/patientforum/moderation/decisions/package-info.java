/** Decisions on cases, what they do at once and what needs a second person. Must not know how anybody is told. */
@MayUse({
    "audit",
    "members",
    "members.sanctions",
    "moderation",
    "moderation.cases",
    "moderation.messages",
    "posting",
    "posting.events",
    "posting.staff",
    "reporting"
})
package org.patientforum.moderation.decisions;

import org.patientforum.shared.MayUse;

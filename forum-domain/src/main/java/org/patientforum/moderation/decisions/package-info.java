/**
 * Decisions on cases: their immediate effects, and proposals that need a second person. Must not know how recipients
 * are notified.
 */
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

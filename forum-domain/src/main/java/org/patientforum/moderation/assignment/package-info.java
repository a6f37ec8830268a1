/** The assignment of cases to moderators and its transfer. Must not decide cases. */
@MayUse({"audit", "groups", "members", "moderation", "moderation.appeals", "moderation.cases", "moderation.decisions"})
package org.patientforum.moderation.assignment;

import org.patientforum.shared.MayUse;

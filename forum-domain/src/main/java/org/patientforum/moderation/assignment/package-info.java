/** Who works on a case, and how it passes from one moderator to another. Must not decide anything. */
@MayUse({"audit", "members", "moderation", "moderation.appeals", "moderation.cases", "moderation.decisions"})
package org.patientforum.moderation.assignment;

import org.patientforum.shared.MayUse;

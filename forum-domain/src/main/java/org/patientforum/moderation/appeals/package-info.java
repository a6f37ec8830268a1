/**
 * Statements of reasons and appeals against decisions; deletes texts permanently after the appeal period. Must not know
 * how recipients are notified.
 */
@MayUse({"moderation", "moderation.cases", "moderation.decisions", "moderation.messages", "reporting"})
package org.patientforum.moderation.appeals;

import org.patientforum.shared.MayUse;

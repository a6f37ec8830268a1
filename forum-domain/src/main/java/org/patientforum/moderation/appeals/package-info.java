/**
 * Statements of reasons and appeals against decisions; deletes the text when no appeal can come any more. Must not know
 * how anybody is told.
 */
@MayUse({"moderation", "moderation.cases", "moderation.decisions", "moderation.messages", "reporting"})
package org.patientforum.moderation.appeals;

import org.patientforum.shared.MayUse;

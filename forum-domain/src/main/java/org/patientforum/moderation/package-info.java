/**
 * What staff do: one case per reported post, and decisions. Must not know
 * how anybody is told; it fires {@link org.patientforum.moderation.decisions.CaseDecided}.
 */
@MayUse({"posting", "reporting"})
package org.patientforum.moderation;

import org.patientforum.shared.MayUse;

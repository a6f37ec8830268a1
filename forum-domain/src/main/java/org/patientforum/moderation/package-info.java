/**
 * The words that all rooms of moderation share: what can be decided about what, and on which ground. Staff work on one case for each thing that was reported. Must not
 * know how anybody is told; {@link org.patientforum.moderation.decisions.CaseDecided} is fired.
 */
@MayUse({"posting", "reporting"})
package org.patientforum.moderation;

import org.patientforum.shared.MayUse;

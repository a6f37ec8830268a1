/**
 * The vocabulary shared by the packages of moderation: possible decisions and their grounds. Staff work on one case for
 * each reported target. Must not know how recipients are notified; it fires
 * {@link org.patientforum.moderation.decisions.CaseDecided}.
 */
@MayUse({"posting", "reporting"})
package org.patientforum.moderation;

import org.patientforum.shared.MayUse;

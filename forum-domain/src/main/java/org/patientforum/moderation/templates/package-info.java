/** Texts that staff reuse. Must not know the cases they are used for. */
@MayUse({"audit", "moderation", "moderation.decisions"})
package org.patientforum.moderation.templates;

import org.patientforum.shared.MayUse;

/**
 * The case of each reported target: opening, claiming and escalating it, with notes and the surrounding posts. Must not
 * know decisions.
 */
@MayUse({"audit", "groups", "members", "moderation", "posting", "posting.authoring", "posting.events", "reporting"})
package org.patientforum.moderation.cases;

import org.patientforum.shared.MayUse;

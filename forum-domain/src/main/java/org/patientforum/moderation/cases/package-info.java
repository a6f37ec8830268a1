/**
 * One case for each thing that was reported: opened, claimed, escalated, with its notes and the posts around it. Must not
 * know decisions.
 */
@MayUse({"audit", "groups", "members", "moderation", "posting", "posting.authoring", "posting.events", "reporting"})
package org.patientforum.moderation.cases;

import org.patientforum.shared.MayUse;

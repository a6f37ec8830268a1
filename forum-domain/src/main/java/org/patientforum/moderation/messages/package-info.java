/** Messages between staff and reporters. Must not know how they are delivered. */
@MayUse({"audit", "moderation", "moderation.cases", "reporting"})
package org.patientforum.moderation.messages;

import org.patientforum.shared.MayUse;

/** Messages between staff and the person who reported. Must not know how they are sent. */
@MayUse({"audit", "moderation", "moderation.cases", "reporting"})
package org.patientforum.moderation.messages;

import org.patientforum.shared.MayUse;

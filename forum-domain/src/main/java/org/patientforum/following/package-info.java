/** Who wants to hear of new replies, and how. Must not know how they are told. */
@MayUse({"groups", "posting", "posting.events"})
package org.patientforum.following;

import org.patientforum.shared.MayUse;

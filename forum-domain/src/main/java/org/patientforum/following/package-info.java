/** Who wants to hear of new replies, and how. Must not know how they are told. */
@MayUse({"groups", "posting.events", "posting.staff"})
package org.patientforum.following;

import org.patientforum.shared.MayUse;

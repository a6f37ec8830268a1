/** Likes of posts. There are no dislikes. Must not know notifications or reports. */
@MayUse({"members.terms", "posting"})
package org.patientforum.liking;

import org.patientforum.shared.MayUse;

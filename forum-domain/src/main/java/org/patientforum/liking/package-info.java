/** Likes of posts. There are no dislikes. */
@MayUse({"members.terms", "posting"})
package org.patientforum.liking;

import org.patientforum.shared.MayUse;

/** Likes: a quiet thank-you for a post. There is no down-vote. */
@MayUse({"members.terms", "posting"})
package org.patientforum.liking;

import org.patientforum.shared.MayUse;

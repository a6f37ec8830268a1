/** The page of all follows of a member. Must not know how members are notified. */
@MayUse({"following", "web.identity"})
package org.patientforum.web.following;

import org.patientforum.shared.MayUse;

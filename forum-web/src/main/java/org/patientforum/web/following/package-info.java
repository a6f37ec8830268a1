/** The page of all that a member follows. Must not know how members are told. */
@MayUse({"following", "web.identity"})
package org.patientforum.web.following;

import org.patientforum.shared.MayUse;

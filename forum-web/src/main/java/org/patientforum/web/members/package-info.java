/** The public profile of a member. Must not know what only the member or staff may see. */
@MayUse({"members", "web.identity"})
package org.patientforum.web.members;

import org.patientforum.shared.MayUse;

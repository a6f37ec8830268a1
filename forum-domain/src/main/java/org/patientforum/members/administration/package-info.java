/** Administration of members: roles, disclosure of identities, expired account data. Must not know what members write. */
@NullMarked
@MayUse({"audit", "members", "members.accounts", "members.registration", "unsent"})
package org.patientforum.members.administration;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

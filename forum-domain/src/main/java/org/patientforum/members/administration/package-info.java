/**
 * What administrators do with members: roles, identities behind pseudonyms, accounts that expired. Must not know what
 * members write.
 */
@NullMarked
@MayUse({"audit", "members", "members.accounts", "members.registration", "unsent"})
package org.patientforum.members.administration;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

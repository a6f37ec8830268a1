/** The terms of use, their versions, and members' agreements. Must not know pages. */
@NullMarked
@MayUse({"audit", "members"})
package org.patientforum.members.terms;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

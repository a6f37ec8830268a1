/** Groups: a condition or ward group that holds discussions. Must not know what is posted in them. */
@MayUse({"audit", "members"})
package org.patientforum.groups;

import org.patientforum.shared.MayUse;

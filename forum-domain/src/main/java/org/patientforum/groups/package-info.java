/** Groups for a condition or a ward, which hold discussions. Must not know what is posted in them. */
@MayUse({"audit", "members"})
package org.patientforum.groups;

import org.patientforum.shared.MayUse;

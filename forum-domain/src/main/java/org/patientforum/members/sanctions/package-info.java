/** Messages to members, warnings, read-only and suspension. Must not know the reasons, which belong to moderation. */
@NullMarked
@MayUse({"audit", "members", "members.accounts"})
package org.patientforum.members.sanctions;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

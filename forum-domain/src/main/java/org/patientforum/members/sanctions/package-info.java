/** Warnings, read-only and suspension. Must not know why: moderation does. */
@NullMarked
@MayUse({"audit", "members", "members.accounts"})
package org.patientforum.members.sanctions;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

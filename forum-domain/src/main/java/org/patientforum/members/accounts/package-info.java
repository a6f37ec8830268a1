/** Passwords, one-time links and sign-ins. Must not know what signed-in members may do. */
@NullMarked
@MayUse({"members", "settings"})
package org.patientforum.members.accounts;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

/** Rate limits: how often a client or member may do something. Must not know what happens when a limit is reached. */
@NullMarked
@MayUse("shared.crypto")
package org.patientforum.shared.ratelimits;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

/** Statements of reasons for members, and their appeals. Must not know who decided or reported. */
@MayUse({"moderation.appeals", "web.identity"})
package org.patientforum.web.decisions;

import org.patientforum.shared.MayUse;

/** What a member reads of a decision about something of theirs, and the appeal against it. Must not know who decided or reported. */
@MayUse({"moderation.appeals", "web.identity"})
package org.patientforum.web.decisions;

import org.patientforum.shared.MayUse;

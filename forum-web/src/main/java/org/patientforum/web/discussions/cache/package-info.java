/** Cached pages of discussions for guests. Must not know what is on them. */
@MayUse({"alerting", "posting.events", "reading", "settings", "web.announcements", "web.identity"})
package org.patientforum.web.discussions.cache;

import org.patientforum.shared.MayUse;

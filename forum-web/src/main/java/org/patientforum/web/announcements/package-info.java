/** Announcements at the top of pages. Must not know who wrote them. */
@MayUse({"announcements", "settings", "web.identity", "web.request"})
package org.patientforum.web.announcements;

import org.patientforum.shared.MayUse;

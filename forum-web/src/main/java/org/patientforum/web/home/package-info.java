/** The home page: the groups, and what the reader has not read yet. Must not know the texts of posts. */
@MayUse({"notifications.inbox", "reading", "web.identity", "web.live"})
package org.patientforum.web.home;

import org.patientforum.shared.MayUse;

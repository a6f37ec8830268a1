/** The pages of groups. Must not know the texts of posts. */
@MayUse({"following", "notifications.inbox", "reading", "web.discussions", "web.forms", "web.identity", "web.live"})
package org.patientforum.web.groups;

import org.patientforum.shared.MayUse;

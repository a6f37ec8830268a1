/** The console's page for announcements. Must not know members or posts. */
@MayUse({"announcements", "web.announcements", "web.console", "web.identity"})
package org.patientforum.web.console.announcements;

import org.patientforum.shared.MayUse;

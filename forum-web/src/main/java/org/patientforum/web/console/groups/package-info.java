/** The console's pages for groups and their moderators. Must not know cases or settings. */
@MayUse({"groups", "web.console", "web.console.posts", "web.identity"})
package org.patientforum.web.console.groups;

import org.patientforum.shared.MayUse;

/** What administrators tell everybody at the top of the pages, for a time, until a reader has put it away. Must not know pages. */
@MayUse({"audit", "posting.text", "settings"})
package org.patientforum.announcements;

import org.patientforum.shared.MayUse;

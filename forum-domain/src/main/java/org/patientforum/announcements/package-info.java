/**
 * Announcements of administrators at the top of all pages, for a period and until the reader dismisses them. Must not know pages.
 */
@MayUse({"audit", "posting.text", "settings"})
package org.patientforum.announcements;

import org.patientforum.shared.MayUse;

/** What the hospital has set for its site: names, telephone numbers, logo and its own texts. Must not know pages. */
@MayUse({"posting.text", "settings", "web.words"})
package org.patientforum.web.site;

import org.patientforum.shared.MayUse;

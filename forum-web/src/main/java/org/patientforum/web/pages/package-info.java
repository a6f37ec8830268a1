/** Pages that are the same for all readers: terms, privacy, accessibility, help. Must not know members or posts. */
@MayUse({"members.terms", "web.site", "web.words"})
package org.patientforum.web.pages;

import org.patientforum.shared.MayUse;

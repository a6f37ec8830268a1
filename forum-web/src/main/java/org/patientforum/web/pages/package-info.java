/** Pages that are the same for everybody: terms, privacy, accessibility, help. Knows nothing of members or posts. */
@MayUse({"members.terms", "web.startup"})
package org.patientforum.web.pages;

import org.patientforum.shared.MayUse;

/** Unposted texts, stored for each member and form. Must not know what becomes of them. */
@NullMarked
@MayUse({"posting", "posting.text", "unsent"})
package org.patientforum.posting.drafts;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

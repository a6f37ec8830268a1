/** Text that is not posted yet, kept for each member and form. Must not know what becomes of it. */
@NullMarked
@MayUse({"posting", "posting.text", "unsent"})
package org.patientforum.posting.drafts;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

/** Posts that members keep for themselves, with a note. Nobody else learns of them: no staff page, no count, no news. Must not know groups or follows. */
@NullMarked
@MayUse({"posting", "reading", "reading.excerpts"})
package org.patientforum.bookmarks;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

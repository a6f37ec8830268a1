/** The pages of a member's bookmarks. Must not know how a discussion is shown. */
@MayUse({"bookmarks", "reading.excerpts", "web.discussions", "web.identity"})
package org.patientforum.web.bookmarks;

import org.patientforum.shared.MayUse;

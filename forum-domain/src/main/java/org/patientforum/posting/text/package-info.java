/**
 * What a member typed, the content rendered from it, and the rules both keep. Must not know discussions, posts or who
 * wrote them.
 */
@NullMarked
@MayUse({"posting.markup", "wordfilter"})
package org.patientforum.posting.text;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

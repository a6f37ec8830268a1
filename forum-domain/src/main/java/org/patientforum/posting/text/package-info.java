/** Input, rendering and comparison of texts. Must not know discussions, posts or authors. */
@NullMarked
@MayUse({"posting.markup", "wordfilter"})
package org.patientforum.posting.text;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

/** Re-renders stored posts after a change of the renderer. Must not change what a post says. */
@NullMarked
@MayUse({"posting", "posting.text"})
package org.patientforum.posting.rendering;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

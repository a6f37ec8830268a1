/** Renders stored posts anew when the renderer has a new version. Must not change what a post says. */
@NullMarked
@MayUse({"posting", "posting.text"})
package org.patientforum.posting.rendering;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

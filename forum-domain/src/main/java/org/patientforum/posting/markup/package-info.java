/** Parses Markdown as far as it is intended as such. Must not know who reads the text or how it is stored. */
@NullMarked
@MayUse({})
package org.patientforum.posting.markup;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

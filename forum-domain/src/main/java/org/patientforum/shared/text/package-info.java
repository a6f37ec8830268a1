/** Comparison and abbreviation of text. Must not know any feature. */
@NullMarked
@MayUse({})
package org.patientforum.shared.text;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

/** Text as every feature compares it. Must not know any feature. */
@NullMarked
@MayUse({})
package org.patientforum.shared.text;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

/** Links to advice that staff set below posts. Must not know who decides to set one. */
@NullMarked
@MayUse({"audit", "posting", "posting.text"})
package org.patientforum.posting.advice;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

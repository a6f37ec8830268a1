/** Approved advice, and the labels that staff attach to posts. Must not know who decides to attach one. */
@NullMarked
@MayUse({"audit", "posting", "posting.text"})
package org.patientforum.posting.advice;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

/** Splits and merges discussions, and undoes both. Must not know followers or readers, who learn of transfers by events. */
@NullMarked
@MayUse({"audit", "groups", "posting", "posting.events", "posting.text"})
package org.patientforum.posting.transfers;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

/** What happened to posts and discussions, told as events of ids only. Must not know who listens. */
@NullMarked
@MayUse("posting")
package org.patientforum.posting.events;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;

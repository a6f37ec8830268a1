/** Events of posts and discussions; they carry ids only. Must not know who observes them. */
@NullMarked
@MayUse("posting")
package org.patientforum.posting.events;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
